/* dsp-codegen sha256 5b12a6e1d9d7481ece1c416d8b29fbb0ed1be17ab23ff9eb7a32ebe6dfdf3e63 */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: maximumgrad   inputs: c5d89b59edce8d5a
 */
#include <stdio.h>
#include <maximumgrad.h>

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
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
