/* dsp-codegen sha256 561751ccc4d414ae35662c16efdd5368ecb173a1789203dffd56eab17c0f2dbf */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: sigmoid_grad   inputs: e2cc9fe3f27040b4
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
