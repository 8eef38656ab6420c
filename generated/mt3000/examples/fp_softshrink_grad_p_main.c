/* dsp-codegen sha256 e84fde0dd115a631391c678f6cd895a682df9e618bc9827fdfd3ffbfb96a19c8 */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: softshrink_grad   inputs: 504a6b275b2ce3cb
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
