/* dsp-codegen sha256 98fcc5c0e66e27a2bbe3b6dc7bbe9fb2eb44b142867f5d9e28c08d29e3c2c2d4 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: 399bb99a695a42ea
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
