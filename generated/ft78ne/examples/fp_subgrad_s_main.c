/* dsp-codegen sha256 1a0b12a2686846f7d3de44641d8d29cc667b1b7bd97f8a55edd7ef0f3272417a */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: subgrad   inputs: 92baa817419a31b7
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
