/* dsp-codegen sha256 4dd6c0dd1f89afe1032accc10a7af56ad4f836698f5dab571383a02bdb7c3ef3 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: maximumgrad   inputs: a897e347fb491f23
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
