/* dsp-codegen sha256 c6c1bc73cc858f5baf79bd718b1b6f36c6649aee0ce2d55f32ae613034f6e6df */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hsigmoid_grad   inputs: 68a9783e86eb0bb1
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
