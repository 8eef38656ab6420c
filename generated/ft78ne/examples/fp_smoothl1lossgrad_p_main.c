/* dsp-codegen sha256 40972da5a7f921b3c221bc1ecbd08951a267ba0b72d7ce4dca097062ca54e34a */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: smoothl1lossgrad   inputs: a77d5c8afd653e73
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x11000000; /* gradient with respect to x1 */
    float *x1 = (float *)0x12000000; /* predictions */
    float *x2 = (float *)0x13000000; /* targets */

    int length = 1000;
    float beta = 1.0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
