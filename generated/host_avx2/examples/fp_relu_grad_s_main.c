/* dsp-codegen sha256 006de1cdc1b07f24e4359590c153e6afd79c111ca7d1a73da03ed41d9f5da414 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: relu_grad   inputs: e17cd0bf43ec46be
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
