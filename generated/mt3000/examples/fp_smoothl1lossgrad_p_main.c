/* dsp-codegen sha256 104a513858c698035d288d39095022e951a774d5e94eea388b0f76d4a91fdf15 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: f68d4510e33b22e7
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
