/* dsp-codegen sha256 6bc0bb06dc01c883f81d73e51a63c9d4f3fdd0b625ed10d9ffc1a3eee10000a7 */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
