/* dsp-codegen sha256 b7d055e8d280cd8751f9d42d18ff0c9a2020b2bc0879e3ad70bcf7cee4d31922 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: 05321879e8849155
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
