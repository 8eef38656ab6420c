/* dsp-codegen sha256 61c6c1290c0ed8a55351cd3b4fb7dc109c7f2fc00dba8cfcf2b21f446c1c6c6e */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: relu_grad   inputs: 239e0e30326c5ab9
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
