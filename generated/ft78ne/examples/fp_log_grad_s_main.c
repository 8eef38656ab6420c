/* dsp-codegen sha256 9fc108f29380698fc61dcf88f27e54ef68f743309322c0f0504fef82bdbca7e1 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: log_grad   inputs: a3a46118abbd3fff
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
