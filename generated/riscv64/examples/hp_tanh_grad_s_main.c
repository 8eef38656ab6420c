/* dsp-codegen sha256 25f9cf6e4899161f88ed144b2ef68e22474488cfb820204b282eccb07eb5bd5a */
/*
 * hp_tanh_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: tanh_grad   inputs: 20cf3be4527c03f8
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
