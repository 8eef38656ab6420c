/* dsp-codegen sha256 18594da3f65847c735f1a00ecf442aeceb7590b0c4ca96952f530358ff63d87a */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: subgrad   inputs: 264b583e6d818360
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
