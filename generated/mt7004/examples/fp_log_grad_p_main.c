/* dsp-codegen sha256 06a8d2161b93385cb3878d0cff7b8c924d6dda1822f5a9058e0f4eea51da2b48 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: 18b697317d0075aa
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x10000000; /* upstream gradient */
    float *input1 = (float *)0x10010000; /* forward input */
    float *output = (float *)0x10020000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
