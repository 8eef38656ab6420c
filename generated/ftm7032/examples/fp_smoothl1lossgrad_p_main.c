/* dsp-codegen sha256 09aabbe7bb512f659d452025770725661e25bb7a828b00433b4faf82981341ce */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: dfec588ff63d6f0c
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x10004000; /* gradient with respect to x1 */
    float *x1 = (float *)0x10008000; /* predictions */
    float *x2 = (float *)0x1000C000; /* targets */

    int length = 1000;
    float beta = 1.0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
