/* dsp-codegen sha256 a5725438e5895844328f4940bff0cb99b980c0a598f8483a01bd18651d2780b5 */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: softshrink_grad   inputs: 5b13733292d801ee
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
