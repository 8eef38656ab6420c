/* dsp-codegen sha256 ed833f99f56903fa448a5f0cdf327668eec9164fa6dbcee147ef61ccf632fcf8 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: tanh_grad   inputs: 880a97ab3075f734
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
