/* dsp-codegen sha256 16cd1b1fa76a03796cce62cffc072e967b27b293db3cbc8504fa85123f90965f */
/*
 * hp_maximumgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: maximumgrad   inputs: a6f15db3805d892b
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
