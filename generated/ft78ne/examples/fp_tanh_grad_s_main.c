/* dsp-codegen sha256 c0b558887296e3da780014227740657b3522d54197bfdf320defde0da30d1d6b */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: tanh_grad   inputs: 1fb76dc1f499fb9d
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
