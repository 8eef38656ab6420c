/* dsp-codegen sha256 40dd591a52e37d547309eec71cea54fb7826f16bf956c1dfefc02cffd405922f */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: subgrad   inputs: d5d4fdbd5c99b3a1
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x10004000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x10008000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
