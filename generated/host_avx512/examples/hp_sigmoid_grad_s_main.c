/* dsp-codegen sha256 f639436e462aa0910d8e025ffffd54f979baf7ee10e63c632a97d9d127ee76ae */
/*
 * hp_sigmoid_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sigmoid_grad   inputs: 355699a3a88a9fa4
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
