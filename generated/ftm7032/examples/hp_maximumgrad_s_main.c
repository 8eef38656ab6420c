/* dsp-codegen sha256 5c8828aebf8cfedf6e9faf747190330c8078284162972dce575d24a0ecf37cfc */
/*
 * hp_maximumgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: maximumgrad   inputs: 9467e01b2c7e8ab6
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0xA0000000; /* first forward input */
    half *Input1 = (half *)0xB0000000; /* second forward input */
    half *dy = (half *)0xC0000000; /* upstream gradient */
    half *dx0 = (half *)0xD0000000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0xE0000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
