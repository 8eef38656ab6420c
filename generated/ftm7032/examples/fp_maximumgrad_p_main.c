/* dsp-codegen sha256 476272029a44d7b9821806f9f7087804bd9a51466dffcfbbbd98a54155d07835 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: maximumgrad   inputs: 00940212fa57d7e2
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
