/* dsp-codegen sha256 25837207bf3cf06756e9359c046d592f6f93a3042364e38183a16ce54665a947 */
/*
 * hp_log_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: log_grad   inputs: 01ec750d79f7d975
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* upstream gradient */
    half *input1 = (half *)0xB0000000; /* forward input */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
