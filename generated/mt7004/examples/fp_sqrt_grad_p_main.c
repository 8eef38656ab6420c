/* dsp-codegen sha256 b1e41d224d8f677047f73c37bd7fa1df24dc86ce38a4bbc6e8371ce3325c0eb5 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 414237fd21782f1c
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
