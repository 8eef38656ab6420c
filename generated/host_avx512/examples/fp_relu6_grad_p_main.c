/* dsp-codegen sha256 33b7fa196bf0458857a0f9dd5c9f4340991a4a6ebb107380dcc3fd3e52cccbcc */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: relu6_grad   inputs: 0de5dec2c8e40b3a
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
