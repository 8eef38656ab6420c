/* dsp-codegen sha256 1cafd35e0cee81f31ab7e619f22b750232a0a581472dc3c2f5606b7d9a61f16e */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hswish_grad   inputs: e78d966b0c9649e7
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
