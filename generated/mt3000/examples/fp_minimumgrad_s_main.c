/* dsp-codegen sha256 d20ac504055b4acaed6d08dd9788e3393923fcec08e10863d3028bd4381d32ed */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: minimumgrad   inputs: 2b8452ba731cefc4
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
