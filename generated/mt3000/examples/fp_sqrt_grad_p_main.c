/* dsp-codegen sha256 19c1ff3b0e6fc81e451271aba8bd3e225dead08dd3b2f55077389022c22862cc */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sqrt_grad   inputs: 7483d56dc5119476
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x10000000; /* output of the forward square root */
    float *input1 = (float *)0x10001000; /* upstream gradient */
    float *output = (float *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
