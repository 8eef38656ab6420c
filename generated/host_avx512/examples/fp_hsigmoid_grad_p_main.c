/* dsp-codegen sha256 b426315c5788a67e83f98edf7962d01d5e942127fb6b4dce656c5a90873e4e12 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hsigmoid_grad   inputs: 362fe7fdb20ee4c2
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
