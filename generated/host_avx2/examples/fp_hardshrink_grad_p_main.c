/* dsp-codegen sha256 6a9eec8c3831d959b2be91ae6b9996f6242b1080e6744037380c82bcd7c214a6 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hardshrink_grad   inputs: 5bb3f4e30a2c179b
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
