/* dsp-codegen sha256 768cd769684d6d18a1cd827b600fea26da4b35b45c44b672e0fe7f484fb836e4 */
/*
 * hp_l_relu_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: l_relu_grad   inputs: df382c9417a84c5e
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
