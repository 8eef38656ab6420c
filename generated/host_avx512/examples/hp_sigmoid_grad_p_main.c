/* dsp-codegen sha256 e4baf1c3e40283306e7a3986d9067306cd040c3227e1a51e4788bde177ab9b29 */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sigmoid_grad   inputs: 355699a3a88a9fa4
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
