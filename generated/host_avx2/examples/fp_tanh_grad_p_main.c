/* dsp-codegen sha256 0a1021f8bd28a4b1e07f13c8ac9b7d6dac3e514818cdbf0ba95f17eacfa8af4b */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: tanh_grad   inputs: f0d660297689fd0f
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
