/* dsp-codegen sha256 5c256039b459d2b5a9ddd1631b969aaa3140ce2792f62b38603c9d9c5835c156 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
