/* dsp-codegen sha256 ae0f5a0abce8c2b4ea620b6572e7c19074b3b5ded6922017ecd1a5b584a12874 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: subgrad   inputs: 08bcd4225080d579
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
