/* dsp-codegen sha256 07da38c0dce7ad06a81565866313f8fd4c4ac3f653e255f62c959296b84bc74d */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: sigmoid_grad   inputs: e2cc9fe3f27040b4
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
