/* dsp-codegen sha256 1f6d92e2346c867ef4c4bbbde4fa545e17ce0e403f64636d6ed4aa6ff4d16b6b */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: l_relu_grad   inputs: 85641d018ace6a7e
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
