/* dsp-codegen sha256 95afa3a83296b63e6b44bdb643923fd562ea9796f642954d22b7dcbee14187cb */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sigmoid_grad   inputs: ab1ba4f5f09ca359
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
