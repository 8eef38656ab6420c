/* dsp-codegen sha256 67d6dc32c26ab19265b180cf8c51121516fb2e1f9fc45ad67a4fd8a17bea631d */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 086cb28da728f2fe
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
