/* dsp-codegen sha256 8aed2f1e90b3281d43d0afb97bdd3fbd0ee7f8b51eda036536c2841a13812e7c */
/*
 * hp_hardshrink_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hardshrink_grad   inputs: bc8fc2361ead43f1
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
