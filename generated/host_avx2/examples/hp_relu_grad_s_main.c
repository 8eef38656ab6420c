/* dsp-codegen sha256 8d105cf429d34cae0aa0213a024b7d11d2014f82d2c6bbe60c1ad3d55004106d */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: relu_grad   inputs: e17cd0bf43ec46be
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
