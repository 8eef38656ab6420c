/* dsp-codegen sha256 70f2017738401baae3903af994485a5c30b83108d68815b871067f93efc95832 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: subgrad   inputs: e21b4ba87fab69eb
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x800000000; /* upstream gradient */
    float *dx1 = (float *)0x801000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x802000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
