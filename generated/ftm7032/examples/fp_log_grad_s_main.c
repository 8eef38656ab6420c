/* dsp-codegen sha256 b5c6dba24be8b9ba16a2c330ae20470ae0672a94960802479ed6422b20970d07 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: log_grad   inputs: 01ec750d79f7d975
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* upstream gradient */
    float *input1 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
