/* dsp-codegen sha256 1db3719b99e6e0fbf27fd873470e727e881220202622dd6061cc722bd59a5222 */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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
