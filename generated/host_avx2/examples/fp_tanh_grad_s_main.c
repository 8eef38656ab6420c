/* dsp-codegen sha256 10715f8030a15c3d722eb8b1c6dc9ea5aa6b2f047cff0deabc69b038f58e3f8f */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
