/* dsp-codegen sha256 4e0f22aae1460d823ddc7d6995213e3ce95d63a812deb1cada32fa5dea8398aa */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: minimumgrad   inputs: c82f19c631705d7f
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
