/* dsp-codegen sha256 37842e12ac4d0f370b6ea2359781d699d034197f36de9d965946ce102da8177c */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hswish_grad   inputs: 2f073ca8a9b1e1be
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
