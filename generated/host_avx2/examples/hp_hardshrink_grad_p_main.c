/* dsp-codegen sha256 4e90d7594f6d63090f9043b25f11e9fcc8c79c630acc192d57ac3f68710f5ae3 */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hardshrink_grad   inputs: 73dcefffc1f6cc93
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
