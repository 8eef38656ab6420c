/* dsp-codegen sha256 6b9465f6ef7fc739783dfec15b79f25bbd1fa963c82a2bc709e98ae3222f2253 */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx2   operator: sigmoid_grad   inputs: 013d9915dd74b0e5
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
