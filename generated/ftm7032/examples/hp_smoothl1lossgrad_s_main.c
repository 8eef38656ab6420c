/* dsp-codegen sha256 14b6112a66667fc4daf21470a975e5b1347018b4cc8ad1152a03949502fd8c1c */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: 3a0d205cb53a7876
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
