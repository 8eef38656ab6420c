/* dsp-codegen sha256 6c38e90a0fcf09a52c64bd067aa894f894791c370f27fc6cf338acb45831284d */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: minimumgrad   inputs: 257c4ce4bc74192c
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
