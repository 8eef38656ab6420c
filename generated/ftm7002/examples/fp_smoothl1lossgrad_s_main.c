/* dsp-codegen sha256 0b4972702eaff79cb626bbcc8b56bff0ce0126067b5dc73c4e1c32cabb74081d */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: smoothl1lossgrad   inputs: a056394b14d96f04
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x800000000; /* upstream gradient */
    float *dx1 = (float *)0x801000000; /* gradient with respect to x1 */
    float *x1 = (float *)0x802000000; /* predictions */
    float *x2 = (float *)0x803000000; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
