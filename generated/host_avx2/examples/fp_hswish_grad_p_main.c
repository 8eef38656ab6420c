/* dsp-codegen sha256 b2fca984adc6ca10d8be260c6105961a5889e36b4df89968b5c5a27f51beeca6 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hswish_grad   inputs: 38f72b4e944e2b61
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
