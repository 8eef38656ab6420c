/* dsp-codegen sha256 9f2683ee610a8049c59a2dac9816041bd598f21d6fd9d93c7d02d697182c4454 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: relu6_grad   inputs: 0c214621d3ae9721
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
