/* dsp-codegen sha256 366d35085f9d5c1fe57a9af7fa9e4f489b08b69425cfb80a88364c4de670b748 */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: softshrink_grad   inputs: d8bfe70ed152c478
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
