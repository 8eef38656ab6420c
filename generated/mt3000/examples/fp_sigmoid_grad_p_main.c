/* dsp-codegen sha256 92bcb18ccce3007bfb074ec5795b68a4f4cdbf773fedaa15f864aa113aa9e2a0 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sigmoid_grad   inputs: e19df8187cf48d32
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward output */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
