/* dsp-codegen sha256 f6e8623163f7f3f515d11caf9f15c88bd751f3e69764236103749224f7968df6 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: tanh_grad   inputs: 31be5fe0b4b08d54
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward output */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
