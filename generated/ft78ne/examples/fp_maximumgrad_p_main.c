/* dsp-codegen sha256 4657b24536ebbfe222488a9f4fdd2a2e372aea3df4c18030737bb641f8b778e3 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: maximumgrad   inputs: bcb9354929d89462
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
