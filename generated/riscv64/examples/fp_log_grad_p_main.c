/* dsp-codegen sha256 2ae2c097e04d7d5f36323b6b01c2f6759e204d29e2c145d23617c83a141aaa38 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
