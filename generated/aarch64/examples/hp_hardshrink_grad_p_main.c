/* dsp-codegen sha256 c83b1d81593e3e63d2bb8741921b5d85b864815ce7c3d4c571bf3101d646e529 */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hardshrink_grad   inputs: 893e0586512c4b7c
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
