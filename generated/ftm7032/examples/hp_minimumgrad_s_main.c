/* dsp-codegen sha256 7a9569be85cb1b2392116903dd02f9d9d19045bdf4b9704a2f37e6eed84f30ac */
/*
 * hp_minimumgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: minimumgrad   inputs: db53af8cdce0557d
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    hp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
