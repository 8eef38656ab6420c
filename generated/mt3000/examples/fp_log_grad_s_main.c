/* dsp-codegen sha256 7d12c7093aaee56a70b7a32d7ab10723e0d76107b4195c5b7a9093478a83ab70 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: log_grad   inputs: 78a07c0c31a28cbd
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* upstream gradient */
    float *input1 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
