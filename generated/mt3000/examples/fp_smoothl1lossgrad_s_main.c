/* dsp-codegen sha256 a59fa7d9f31766c5ede469963f4ba5ed3f7f6c7fe81a52de25db55db0bb19312 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: ef78fb9b679b24b1
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *x1 = (float *)0xC0000000; /* predictions */
    float *x2 = (float *)0xD0000000; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
