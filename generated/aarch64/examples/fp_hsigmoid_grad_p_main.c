/* dsp-codegen sha256 3faf3dbb6ea61f68e70f399b58a80a989fa32237d90c71de09f756800fab6ae3 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 879c8a072e977de7
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
