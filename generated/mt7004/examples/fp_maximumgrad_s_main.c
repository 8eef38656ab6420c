/* dsp-codegen sha256 230037ecd67a6919c3e9b156ad9faeb57cf1a90fc7af83f4044b837141a0bca0 */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: maximumgrad   inputs: a6f15db3805d892b
 */
#include <stdio.h>
#include <maximumgrad.h>

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
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
