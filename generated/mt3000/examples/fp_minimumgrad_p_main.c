/* dsp-codegen sha256 dea916b9508dd6e3c8d01398173af93522ae133d001c207a6947a0292256d56f */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: minimumgrad   inputs: 2b8452ba731cefc4
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
