/* dsp-codegen sha256 abca7900cf4ecc470425257b763414ae73c23fde3034e164a99dd19084d63322 */
/*
 * hp_hsigmoid_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hsigmoid_grad   inputs: 943aec5807746138
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
