/* dsp-codegen sha256 ab20a5ac84330293b1816015b1c50ec041e5368f02d5271c4cc61fe0f8f2f1e8 */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: hswish_grad   inputs: b4a908ceac5c3707
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
