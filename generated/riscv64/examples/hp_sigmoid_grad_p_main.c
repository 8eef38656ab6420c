/* dsp-codegen sha256 c372e16080c32cf4ef73e1eb4493ae5a5658f96e47e1bbe3d0d2c3aa0f81dacf */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sigmoid_grad   inputs: e778c01252d8b7ed
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
