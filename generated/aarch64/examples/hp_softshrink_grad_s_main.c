/* dsp-codegen sha256 d698d09c67899d6c864965d22862feba033e5b4fd5c1ff486635d84b11553f42 */
/*
 * hp_softshrink_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
