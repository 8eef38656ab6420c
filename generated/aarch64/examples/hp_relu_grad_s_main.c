/* dsp-codegen sha256 77bface9d8e774bcde1c5c16fd8084994caa9e27dec3280a7c5c9797d24bf569 */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: relu_grad   inputs: 239e0e30326c5ab9
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
