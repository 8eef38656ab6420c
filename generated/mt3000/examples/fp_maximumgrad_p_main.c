/* dsp-codegen sha256 d643da8b880625e495b6ddfef31de0ddffb55a976fcc6c5b015af3f40495f34b */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: maximumgrad   inputs: d5a1f5d2595bbb7a
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
