/* dsp-codegen sha256 ef1280fcd5bc4ce41b39f3c95615e49d0c80b7ac06d5ee702efd2a6cb4a8386b */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sigmoid_grad   inputs: 355699a3a88a9fa4
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
