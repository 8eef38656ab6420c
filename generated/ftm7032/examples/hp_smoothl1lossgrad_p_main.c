/* dsp-codegen sha256 2b4d1dd55900c33eaaaa670d9d308abdf344f4ede1be4d84ed82b21b928cefcd */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: dfec588ff63d6f0c
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x10004000; /* gradient with respect to x1 */
    half *x1 = (half *)0x10008000; /* predictions */
    half *x2 = (half *)0x1000C000; /* targets */

    int length = 1000;
    half beta = (half)1.0f;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
