/* dsp-codegen sha256 326c15384a389913896490c90e6ac5c3740d2762c9240d917dc9703532f149ea */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: minimumgrad   inputs: f3a0552d859bba04
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
