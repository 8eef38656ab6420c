/* dsp-codegen sha256 6b5c026b9d20d712e5f1b11ef15d877b0d3c5db289586c6d9422aea20efbcce3 */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: relu6_grad   inputs: 6466972f6afa38e9
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
