/* dsp-codegen sha256 a808ea95353aa8dc47cf187c269c201d8194209abbf22a9be4d9010b27053c19 */
/*
 * hp_relu6_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: relu6_grad   inputs: 0de5dec2c8e40b3a
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
