/* dsp-codegen sha256 ceadeb23c28449b8720d20727783665210c08a7f4cf75086d619d1952ff0db51 */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: softshrink_grad   inputs: 891cbb7b583347fb
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
