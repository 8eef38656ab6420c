/* dsp-codegen sha256 a7c696461cc2058f51dabaef7e04675a2d0ad4c6f3e364b2f8534b669c9dfa7a */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: minimumgrad   inputs: cd7b1f359cb0fd7a
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
