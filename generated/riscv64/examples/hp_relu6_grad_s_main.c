/* dsp-codegen sha256 c534085f65d0ee2bdad3c039c3a26336d8a4a1713a49a6145c5e3d4958994d6e */
/*
 * hp_relu6_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: relu6_grad   inputs: 881ff71ebd6db761
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
