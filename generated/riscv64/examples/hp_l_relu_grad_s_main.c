/* dsp-codegen sha256 28aed9b2b6c9453bc6fd62a1cccb6697154105de88cb51bf6d68426a23884f4e */
/*
 * hp_l_relu_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: l_relu_grad   inputs: 52e32403090c64e3
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
