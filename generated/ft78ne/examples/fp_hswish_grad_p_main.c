/* dsp-codegen sha256 9391befef0addc438d46c378322478f65a5a4dd68eed945d0db7f72802a7b18b */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hswish_grad   inputs: 6cfa5650f3d605bc
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
