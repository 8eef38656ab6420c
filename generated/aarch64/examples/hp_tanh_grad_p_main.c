/* dsp-codegen sha256 847311811737d9e622e07b2e80bafa184c1b9cf8ffb4567ab5dcb5829127e6e5 */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: tanh_grad   inputs: 880a97ab3075f734
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
