/* dsp-codegen sha256 41ee4116a66d325f3d8fbc28134419b509f95714917bf5fd32062ffda00329e1 */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 086cb28da728f2fe
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
