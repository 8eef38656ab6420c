/* dsp-codegen sha256 86cef39bcc029a6a1d9ede8cfcb1b12b24cb9603c76f146492502f3832c831f5 */
/*
 * hp_minimumgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: minimumgrad   inputs: cd7b1f359cb0fd7a
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    hp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
