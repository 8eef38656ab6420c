/* dsp-codegen sha256 fcdf61540513afc21282db433b5aaa91b9ff2075425bc788c9402a18219093fe */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: aarch64   operator: hswish_grad   inputs: 2f073ca8a9b1e1be
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
