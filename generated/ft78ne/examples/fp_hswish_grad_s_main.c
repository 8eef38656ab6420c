/* dsp-codegen sha256 c6a1e68b385f75eee7f42383dbcc9aa9ede56b30e2ca90912e3cabaf279ed6b5 */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hswish_grad   inputs: 50debbc9e6da36d6
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
