/* dsp-codegen sha256 ba21b20e04654488196a34e6aa11b1957a57e36287736bc96db7d7b1e42f70d1 */
/*
 * hp_minimumgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: minimumgrad   inputs: db53af8cdce0557d
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    hp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
