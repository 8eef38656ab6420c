/* dsp-codegen sha256 04afe2f125b6ea3df95b849084bcf6b582e297e412e3c8d34f8a0f7d39ad34d2 */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: tanh_grad   inputs: 5f3c2152219aadae
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
