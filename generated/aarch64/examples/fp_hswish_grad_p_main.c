/* dsp-codegen sha256 70614e93de8d1b15f9841d87eb6dec5a2a4db44ba108850f20796c94f099b5e8 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hswish_grad   inputs: d29a9426fc2a3af2
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
