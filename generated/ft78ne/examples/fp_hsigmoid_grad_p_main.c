/* dsp-codegen sha256 98ff2e3e79834dc1a2d6d0a954f5fd4e0cdbb6917b1fa6f384fb5ed3c4ed3c05 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hsigmoid_grad   inputs: 3fe8a5513f9b2cbc
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
