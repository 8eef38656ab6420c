/* dsp-codegen sha256 3b6f9e29d2f6cc2cbdc936382697fcf0f7a533c2b8084bcbbfa01a0cccdf2c82 */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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
