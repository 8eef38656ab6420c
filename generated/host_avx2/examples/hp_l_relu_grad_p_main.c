/* dsp-codegen sha256 b9d5e00229bfd252d097487b29650119a4ae070138de832ded7e1dce004d71a6 */
/*
 * hp_l_relu_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: l_relu_grad   inputs: 8fc87d9305908d06
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
