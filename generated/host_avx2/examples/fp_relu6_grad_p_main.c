/* dsp-codegen sha256 862c6ab232b60866eff4ae5fb7e3c834df7fef73a52173f953fd4413ff461ff9 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: relu6_grad   inputs: ceb3c85c431fda4d
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
