/* dsp-codegen sha256 dd486925b04452f87057d3d1687f98204497963060122b750e842e460d424fae */
/*
 * hp_maximumgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: maximumgrad   inputs: 9467e01b2c7e8ab6
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0x10000000; /* first forward input */
    half *Input1 = (half *)0x10004000; /* second forward input */
    half *dy = (half *)0x10008000; /* upstream gradient */
    half *dx0 = (half *)0x1000C000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0x10010000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
