/* dsp-codegen sha256 f975657e4387c191ee96115ed528820b82331b633b382c66b64f4e853cc4368a */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hsigmoid_grad   inputs: 981f3df28a40c960
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
