/* dsp-codegen sha256 a5900a5d025041ebeb6df344d56e26377e8b7fc145897258a075c52ce471dcc8 */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: b259261bee9ccd9b
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
