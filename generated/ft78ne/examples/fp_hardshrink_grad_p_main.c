/* dsp-codegen sha256 52aed61849c8be200de21b93f3bff73c9195d1812bbbe4679b16d571f1078a26 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hardshrink_grad   inputs: e5809ae96009ed26
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
