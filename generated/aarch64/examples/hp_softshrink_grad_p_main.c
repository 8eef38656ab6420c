/* dsp-codegen sha256 a9208e3aad5bcbf2249d86dd7718f0ea374e3036efef2057834ce2f04f9db614 */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: softshrink_grad   inputs: 8f63b1e48d39b50a
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
