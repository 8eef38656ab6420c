/* dsp-codegen sha256 55205d00d60f6d0ad4a83d794defded45d5bac33dcc94542e98bbdf81d1f6951 */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hswish_grad   inputs: d29a9426fc2a3af2
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
