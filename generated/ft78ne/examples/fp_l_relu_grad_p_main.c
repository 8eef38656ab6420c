/* dsp-codegen sha256 1d150176ad3c3c58e5cdc963fd1069bdda9e08332bea8107db8c9e59798d5ec2 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on FT78NE.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ft78ne   operator: l_relu_grad   inputs: cc97cf73c724684d
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
