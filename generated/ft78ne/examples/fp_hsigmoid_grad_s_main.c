/* dsp-codegen sha256 5f78d031bc7bcab858cf5c1f86676d8b8bf4d34de98c7ad7c144d2de9a682b9c */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hsigmoid_grad   inputs: 7cfe18f09bee5901
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
