/* dsp-codegen sha256 2394ab8c64af8f4fe1a2dc93add89f3130bfa6b48b597d5c4bd6327b73999a14 */
/*
 * hp_l_relu_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: l_relu_grad   inputs: df382c9417a84c5e
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
