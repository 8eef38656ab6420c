/* dsp-codegen sha256 035a2fcab1d98bf123f6d3c38f942ad0c389ff4b65ed5ce22c12411c8d4c04c7 */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: relu_grad   inputs: c31f1b181ea1875a
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
