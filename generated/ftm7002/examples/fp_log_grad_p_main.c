/* dsp-codegen sha256 7580dfd38d7249d5aa79e02d0b0620212f6bf48e35a94713b774aa080bd8196a */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: log_grad   inputs: cf261c409c63b50c
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
