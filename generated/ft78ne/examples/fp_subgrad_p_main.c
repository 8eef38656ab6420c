/* dsp-codegen sha256 289ea5a528c88ab34000d18821c38732c6cba5caf1ef3e9607884b1a0096a11a */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: subgrad   inputs: 679a378d12f6358f
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
