/* dsp-codegen sha256 e14565025ef624924d0e8cbcac35975caae8298c3c55746d71ee1c6a419269fe */
/*
 * hp_minimumgrad_s_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt7004   operator: minimumgrad   inputs: 0a16f5307eb94177
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
