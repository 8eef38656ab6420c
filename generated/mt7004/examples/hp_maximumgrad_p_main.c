/* dsp-codegen sha256 526aa6645e18ee0f0ceaa9e146b6f60d823166e1ae06394ababcbaa0b5b58662 */
/*
 * hp_maximumgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: maximumgrad   inputs: a3a4e941cc32e10c
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0x10000000; /* first forward input */
    half *Input1 = (half *)0x11000000; /* second forward input */
    half *dy = (half *)0x12000000; /* upstream gradient */
    half *dx0 = (half *)0x13000000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0x14000000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
