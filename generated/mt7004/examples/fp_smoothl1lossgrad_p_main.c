/* dsp-codegen sha256 dce8dd9693b622af37522a8a0e5ba1caf5319838ac4facddac2e0583f0e547e2 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: 5e60ae65f3ecb84a
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x11000000; /* gradient with respect to x1 */
    float *x1 = (float *)0x12000000; /* predictions */
    float *x2 = (float *)0x13000000; /* targets */

    int length = 1000;
    float beta = 1.0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
