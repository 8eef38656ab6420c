/* dsp-codegen sha256 8f305f5420f1be51a60339f27a3804318f10d7442ef1f1f296b299ef883566f0 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: log_grad   inputs: 8fe7c2f15275955f
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x10000000; /* upstream gradient */
    float *input1 = (float *)0x10010000; /* forward input */
    float *output = (float *)0x10020000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
