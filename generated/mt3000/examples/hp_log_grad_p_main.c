/* dsp-codegen sha256 d5b4f893a967031834866ef851a9c11dcf3d243c52e6eef439c4e21077f5a292 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: log_grad   inputs: 2b8789951a5fce00
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
