/* dsp-codegen sha256 8a0e36d2936c05a38114ce83e82cfb1028628b8d13bf016977dd68751b7bd8bf */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: 68c3ccc8f58204a1
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
