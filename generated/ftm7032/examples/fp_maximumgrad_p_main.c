/* dsp-codegen sha256 007159563c4b5bc24bcbec6e0daf7582645d011fbb630f33dd2c59e8f0337654 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: maximumgrad   inputs: db85d3af5d3e863f
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x10000000; /* first forward input */
    float *Input1 = (float *)0x10004000; /* second forward input */
    float *dy = (float *)0x10008000; /* upstream gradient */
    float *dx0 = (float *)0x1000C000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x10010000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
