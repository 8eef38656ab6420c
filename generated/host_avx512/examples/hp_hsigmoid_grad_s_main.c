/* dsp-codegen sha256 ce5a4c00b4d401fd6b5d2f77da276a9e75d0c6ed274e896031cee5f898fa19e7 */
/*
 * hp_hsigmoid_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hsigmoid_grad   inputs: 362fe7fdb20ee4c2
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
