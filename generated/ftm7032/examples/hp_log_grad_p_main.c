/* dsp-codegen sha256 2b7cd5c0ac8c0a43166141408feaa5b95537a12ba3bd700504e07c1ca9cbb6ac */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: log_grad   inputs: ecd4675302f280d9
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
