/* dsp-codegen sha256 b2a3576169e80f3efe5d6485d0fdd212a606a8ae59b2f6ff5e18f30bcb98cc30 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: 2f3dcdf02c479e0f
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *x1 = (float *)0xC0000000; /* predictions */
    float *x2 = (float *)0xD0000000; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
