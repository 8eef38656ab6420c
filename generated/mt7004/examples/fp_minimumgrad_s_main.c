/* dsp-codegen sha256 928120ad5c41ba16c8cb2089cf5c3432e91af11b9ac47d97e9240e4d16b0d049 */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt7004   operator: minimumgrad   inputs: 0a16f5307eb94177
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0xA0000000; /* first forward input */
    float *Input1 = (float *)0xB0000000; /* second forward input */
    float *dy = (float *)0xC0000000; /* upstream gradient */
    float *dx0 = (float *)0xD0000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0xE0000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
