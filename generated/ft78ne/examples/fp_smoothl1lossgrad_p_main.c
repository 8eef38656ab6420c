/* dsp-codegen sha256 c4ced16827b4b8426a74d5fa77d25587a78d8401ab20e1aaedd99da199f60353 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT78NE.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ft78ne   operator: smoothl1lossgrad   inputs: 7812af5d57dcfd38
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
