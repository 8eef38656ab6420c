/* dsp-codegen sha256 ba93250256126f6a8a8cfaa72dd845003df8b9b4231ff5b3ab42c988dd863dcd */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: l_relu_grad   inputs: d1ea93fc5f7ceafd
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
