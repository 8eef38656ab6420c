/* dsp-codegen sha256 1e1d44ada882e56f3f1eac785230ab380d4d4d508c782981495aa2fcf2a0617a */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: log_grad   inputs: 01ec750d79f7d975
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0x10000000; /* upstream gradient */
    half *input1 = (half *)0x10010000; /* forward input */
    half *output = (half *)0x10020000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_log_grad_p(input0, input1, output, length);

    return 0;
}
