/* dsp-codegen sha256 8983e9b2763af0743dcdb10ed60e411a65a329a64d84801776b7201ed3ef1a0a */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: d6c846f601027310
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
