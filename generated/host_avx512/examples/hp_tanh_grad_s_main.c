/* dsp-codegen sha256 586286739c86980d2b407feb46b0d5ba7227ffff7107e52d413e4ec415aee485 */
/*
 * hp_tanh_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
