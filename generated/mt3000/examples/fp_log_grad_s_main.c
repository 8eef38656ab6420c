/* dsp-codegen sha256 1999768d8260adfcf7a9ecc087513928cb1ddf16d7f3319c05cf00b87880486c */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: log_grad   inputs: 2b8789951a5fce00
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* upstream gradient */
    float *input1 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
