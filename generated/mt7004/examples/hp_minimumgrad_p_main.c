/* dsp-codegen sha256 882bf7acff25a8de7775d58d1450147b735472ed522637554241d3f646937d6d */
/*
 * hp_minimumgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: minimumgrad   inputs: 6c222e21774fb68c
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
