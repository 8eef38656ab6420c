/* dsp-codegen sha256 5f1aadd8e816f69edd40048b73a3e10d97ca7b7a22038e486642199b5ddee0ca */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: 038bd53eb05c8b86
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
