/* dsp-codegen sha256 aaaa30c0f35d6e3f6b062aa12c9e57ca600d84ba0c44cd18284b3a2b7cd51636 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sigmoid_grad   inputs: ab1ba4f5f09ca359
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
