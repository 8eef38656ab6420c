/* dsp-codegen sha256 23055f12658b932d45b7da52f423acd6aabf702284e4cdb1c3c1f14bc45e80b2 */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hardshrink_grad   inputs: e5809ae96009ed26
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
