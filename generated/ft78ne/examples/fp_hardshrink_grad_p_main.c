/* dsp-codegen sha256 b4a36a91a09129d127404f3012a92aeb2455593173fd73045c37b5f69158cc1a */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hardshrink_grad   inputs: 405b092121833a69
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
