/* dsp-codegen sha256 1ea1bb3033efd5c305fbeda1dd071df0fcd98bb3630f432ef6228a2654c8f502 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: log_grad   inputs: 78a07c0c31a28cbd
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
