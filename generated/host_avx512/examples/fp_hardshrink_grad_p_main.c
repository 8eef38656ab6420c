/* dsp-codegen sha256 4d8347935786390f26cab389bd6becef0e41a94fb5a9da92fe0fdf44ffd192a2 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hardshrink_grad   inputs: bc8fc2361ead43f1
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
