/* dsp-codegen sha256 83f04a3477ba76a1d32d1c4a1b61b7dc58eca39f39134f0d8372b3c9c6f6bd4a */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hardshrink_grad   inputs: 893e0586512c4b7c
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
