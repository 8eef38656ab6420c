/* dsp-codegen sha256 8bb87154503cc5efa5f96745ab910f5394888802802b5b708d5f639f69c84141 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: log_grad   inputs: 89d2a6537f47a9d5
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
