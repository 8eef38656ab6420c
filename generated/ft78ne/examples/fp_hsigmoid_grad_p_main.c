/* dsp-codegen sha256 81bc0647ad150c2af46036a89d9966a3e720a6e8102b1cf11f83a03ac19be0ec */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hsigmoid_grad   inputs: 6f5f5f1a0ce1464b
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
