/* dsp-codegen sha256 5d8304fea5fa652b47b1a7af1f3acc8c639c6f54232787d2312add87f159eb80 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sqrt_grad   inputs: f987435da6d8c362
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* output of the forward square root */
    static float input1[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
