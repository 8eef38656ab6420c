/* dsp-codegen sha256 583ff0dca703f45ebc6fe988757e342a9f8d9080117c4af990c48acf15e6db30 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: 038bd53eb05c8b86
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
