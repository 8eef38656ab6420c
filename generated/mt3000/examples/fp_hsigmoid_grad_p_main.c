/* dsp-codegen sha256 cd4df8789afca7f0a3c0401baa104b51b72249af848623f37875e49fcce02986 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hsigmoid_grad   inputs: 68a9783e86eb0bb1
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
