/* dsp-codegen sha256 055f2ccba98cc4322407f654581bb40039154e1e468005ca47f87d381bad9e7c */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: maximumgrad   inputs: a6f15db3805d892b
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
