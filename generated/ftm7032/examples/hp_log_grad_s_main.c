/* dsp-codegen sha256 8f013c6ac1429a942d40ae47312db37bb4df9ea6e56b88a88803e71ce40b7b3a */
/*
 * hp_log_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: log_grad   inputs: ecd4675302f280d9
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
