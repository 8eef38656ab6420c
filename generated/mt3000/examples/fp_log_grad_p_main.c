/* dsp-codegen sha256 c6451153a6bad36519f97db0fa40b9a2cdb5553f233ef4a0e2dc77c1194e51cb */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: log_grad   inputs: 78a07c0c31a28cbd
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
