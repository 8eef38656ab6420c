/* dsp-codegen sha256 c19e519856d310c9ccb6869fffbb447237e66f3d940581800de8c832279faad8 */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sqrt_grad   inputs: ab70f0f4403f7771
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
