/* dsp-codegen sha256 0d8c872b40f2439d754010d15c35a2d2cb44ef4a10a605b2be2381855268405c */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: relu_grad   inputs: 79d103477eac64b4
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
