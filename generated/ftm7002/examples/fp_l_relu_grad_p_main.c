/* dsp-codegen sha256 ccc1ac1e30fc2b4992fb99527a51f64c97f4b44699b1772d5524ddf1a71a9994 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: l_relu_grad   inputs: 0bf820f3586a874d
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
