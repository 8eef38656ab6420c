/* dsp-codegen sha256 f90ceafaee60c2765180d7fae1bd93287ab187ee40a92dcea0f7a9aaeef99017 */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: d974b35f56985458
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0xA0000000; /* upstream gradient */
    half *dx1 = (half *)0xB0000000; /* gradient with respect to x1 */
    half *x1 = (half *)0xC0000000; /* predictions */
    half *x2 = (half *)0xD0000000; /* targets */

    int length = 1000;
    half beta = (half)1.0f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
