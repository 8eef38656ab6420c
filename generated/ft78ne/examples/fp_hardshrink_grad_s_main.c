/* dsp-codegen sha256 1efa557ebe743d8481a7a86d4ae3f9d50adf249514f99453f343e41348af30dd */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hardshrink_grad   inputs: c799c5ca15f3024d
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
