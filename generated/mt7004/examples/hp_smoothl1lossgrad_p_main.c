/* dsp-codegen sha256 fc9c506fb2535335e9e6250a91bc8b1f65f8a0a5dad0e13771394f2cd746df05 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: b259261bee9ccd9b
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x11000000; /* gradient with respect to x1 */
    half *x1 = (half *)0x12000000; /* predictions */
    half *x2 = (half *)0x13000000; /* targets */

    int length = 1000;
    half beta = (half)1.0f;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
