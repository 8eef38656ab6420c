/* dsp-codegen sha256 e2b991e8a130d55bef1f2b11867325376cde9eb3562467c0be22bdf11c8efd49 */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sqrt_grad   inputs: f987435da6d8c362
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* output of the forward square root */
    static half input1[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
