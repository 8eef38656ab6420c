/* dsp-codegen sha256 037000263de2dcac9365fcb4978f136f27524f678d6b5e1e8e6ab57981608a04 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hardshrink_grad   inputs: 9e0399ac69e8381a
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
