/* dsp-codegen sha256 42404b83341c85743cfc34111ef370ba11cfc2a172a786f683a7256fa2af2a41 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: log_grad   inputs: 85cb21e36d2ed65d
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
