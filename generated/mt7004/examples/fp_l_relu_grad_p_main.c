/* dsp-codegen sha256 155850557e778eac5f8da77cf9ec1ea7a389672488a0d2af7e9656d28e2ac5b4 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: l_relu_grad   inputs: 3cb4d4ec3dfbec0b
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
