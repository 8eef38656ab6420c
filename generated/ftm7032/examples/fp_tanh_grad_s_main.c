/* dsp-codegen sha256 2f2a09e8a0f546013ad79ddebc3f491c3a87a63c53a8cb047a7acacef4c7c466 */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: tanh_grad   inputs: 3423be2b1357970b
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
