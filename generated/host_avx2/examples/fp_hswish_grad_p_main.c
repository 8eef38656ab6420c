/* dsp-codegen sha256 aad67dc5f0535bde4fcf7ac48e982acd9af00e2b9153d1056cb79dad526f1a9b */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hswish_grad   inputs: 16ce9ca9f3f54f9a
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
