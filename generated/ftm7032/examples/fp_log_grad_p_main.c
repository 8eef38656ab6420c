/* dsp-codegen sha256 1c453ef029de0ae35df053f3d61af76c21be854f53f9bce7db6bc757122bb940 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: log_grad   inputs: 01ec750d79f7d975
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
