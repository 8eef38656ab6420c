/* dsp-codegen sha256 84f4316e6a6ffb25a67dbbc4d8ce074894fab622d925f3af1735d1dff4ad3c02 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: 05321879e8849155
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
