/* dsp-codegen sha256 9cd3b4f7860def15b7c65a21aed8051f61c51cbc24d26fe5f8de643a5e2c7ec0 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: l_relu_grad   inputs: 78000190b69a2d72
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
