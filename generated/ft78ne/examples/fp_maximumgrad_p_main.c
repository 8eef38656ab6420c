/* dsp-codegen sha256 bb62458e800f1a0ab632e32180bcdf962051d23d783ad41c51bb4a3c7b5d757a */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: maximumgrad   inputs: 57411e7264cf3c55
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x10000000; /* first forward input */
    float *Input1 = (float *)0x11000000; /* second forward input */
    float *dy = (float *)0x12000000; /* upstream gradient */
    float *dx0 = (float *)0x13000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x14000000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
