/* dsp-codegen sha256 9a7f1635781fce7f56aa00aac765a84ae44be0e46b1d612d5541b48dafc8f8cb */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
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

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
