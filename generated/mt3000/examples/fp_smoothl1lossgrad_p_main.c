/* dsp-codegen sha256 45e2023b2066d69821bda3d514ef09eb085c97237e177191652ee34281e5cdcb */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: ef78fb9b679b24b1
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
