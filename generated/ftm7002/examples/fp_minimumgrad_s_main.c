/* dsp-codegen sha256 52408f88a89c8e0bf0f840f0643a8ee8f0047dc7488220fc57479f516524a699 */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: minimumgrad   inputs: 52753c19e918ead6
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x800000000; /* first forward input */
    float *Input1 = (float *)0x801000000; /* second forward input */
    float *dy = (float *)0x802000000; /* upstream gradient */
    float *dx0 = (float *)0x803000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x804000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
