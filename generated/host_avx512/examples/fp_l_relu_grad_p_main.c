/* dsp-codegen sha256 ddf980e97da38eeedade88080fc0aeb047119bfc7564726bb30eb40abfee8ec0 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
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

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
