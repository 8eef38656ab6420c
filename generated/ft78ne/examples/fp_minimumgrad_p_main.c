/* dsp-codegen sha256 b9f44ed7062ba3d44ff628645e58a808787949a9ed9337f4d81ea9ec0ba777d4 */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: minimumgrad   inputs: f3a0552d859bba04
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
