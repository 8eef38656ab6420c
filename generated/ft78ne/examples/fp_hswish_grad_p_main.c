/* dsp-codegen sha256 9cd04e14822cbc90507e97b0f27638f967adbc78a714ac5a972b89f5b691f1b2 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hswish_grad   inputs: 50debbc9e6da36d6
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
