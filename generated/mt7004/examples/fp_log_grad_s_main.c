/* dsp-codegen sha256 ebd25a8a1af578faa99e7a89690fb72a7ee6b0c41632d5f93e4653b5eb940fe5 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: 18b697317d0075aa
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
