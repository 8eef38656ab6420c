/* dsp-codegen sha256 0092d54b2d64b1b787272083449e34f0be4d0b4fae4c72ac92d9b5d76dab3043 */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sigmoid_grad   inputs: e2311c9c43eef504
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
