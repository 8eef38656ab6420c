/* dsp-codegen sha256 0659238c72cc51b36cc84128ef31fa537b5b16b594fb377e45fbea66bab82e0e */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: aarch64   operator: relu_grad   inputs: 239e0e30326c5ab9
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
