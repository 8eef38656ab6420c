/* dsp-codegen sha256 6430e311e7b4dde5c41c66ad04f1702db6b430602b6f408de461c6662efb5ffb */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hardshrink_grad   inputs: ebdf62536e22c379
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
