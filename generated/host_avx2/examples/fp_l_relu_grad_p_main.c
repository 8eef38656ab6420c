/* dsp-codegen sha256 78f6813e3e96d8a5eb4ef0b96cd214df01dd2e6b119e2477c1e8d1cee098a943 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: l_relu_grad   inputs: f9bf29ac17c5f17a
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

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
