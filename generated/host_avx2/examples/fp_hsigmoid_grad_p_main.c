/* dsp-codegen sha256 d03563ddf65cd9444471b87a3248fa9d695145a86aa49020cdb01f47ff929742 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hsigmoid_grad   inputs: c5e84cb0c92284d4
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
