/* dsp-codegen sha256 2c83237527d16f7e5c17013c0ff454ebe342df3c5039d3b2f7a79041ec31d3c7 */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hswish_grad   inputs: 773e791f494aad36
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
