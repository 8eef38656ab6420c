/* dsp-codegen sha256 064f2dce7fea502b1b8aeef366df8a31ac7b4a10ffabcd68ca6861e0d399ee84 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: d6c846f601027310
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* upstream gradient */
    float *input1 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
