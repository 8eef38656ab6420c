/* dsp-codegen sha256 30114eb78f873e23783cbc30a46624594fa4ac5cf008056d84e04cdf4c8cad1a */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: subgrad   inputs: 8f4adec28172efb7
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x11000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x12000000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
