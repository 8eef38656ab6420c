/* dsp-codegen sha256 cdf3706c89dfcecabbccf42aaf3990401a2479be421da46b4894a886676bb126 */
/*
 * hp_relu6_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
