/* dsp-codegen sha256 7cfdf3935e26daff452337ccce1f581438d1c006862cfa94373be3c775a1bbe4 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
