/* dsp-codegen sha256 db8d6b7573a8e96e4d08607801c3a7fd956948d611db9ca5815aaf360d24a93f */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: d974b35f56985458
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
