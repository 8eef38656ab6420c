/* dsp-codegen sha256 3de5c8c20dca4d064a8c94e3321d87d8030c8c951d0478dc2702c4d2b105e86f */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: log_grad   inputs: b1beb30ebd6e1bdb
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* upstream gradient */
    static float input1[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
