/* dsp-codegen sha256 ca653c413e994a559a178c50d55ceb08f912491410d29ef62b5e59d66d34e30c */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: subgrad   inputs: 25c00b960342b522
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x11000000; /* gradient with respect to x1 */
    half *dx2 = (half *)0x12000000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
