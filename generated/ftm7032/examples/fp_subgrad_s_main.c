/* dsp-codegen sha256 4fe10c502b3a3d0fb5a70d59278e3e87828a3e92ee8fdca72f79909c349aa07e */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: subgrad   inputs: d5d4fdbd5c99b3a1
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
