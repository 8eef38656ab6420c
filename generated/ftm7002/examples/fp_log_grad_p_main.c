/* dsp-codegen sha256 469abe9ae4e911156c2e95b8b6c6f390eb4ab016b34a4a6898e579aded3fd847 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: log_grad   inputs: e7cc40834088c557
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x40060000; /* upstream gradient */
    float *input1 = (float *)0x40064000; /* forward input */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
