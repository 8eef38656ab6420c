/* dsp-codegen sha256 2e17e83f9e91b2a8978a5073d7370aed0abb18cd1e16f16b43a728f5a2a0d7a5 */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: minimumgrad   inputs: 08ca5639b9e53d2a
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
