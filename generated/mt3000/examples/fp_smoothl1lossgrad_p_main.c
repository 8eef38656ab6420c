/* dsp-codegen sha256 c36e5d1f6f5e361a36da1593029faf7ec4b8bb3a570be93580e141ed64882520 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: e4eec821dee590b8
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x10004000; /* gradient with respect to x1 */
    float *x1 = (float *)0x10008000; /* predictions */
    float *x2 = (float *)0x1000C000; /* targets */

    int length = 1000;
    float beta = 1.0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
