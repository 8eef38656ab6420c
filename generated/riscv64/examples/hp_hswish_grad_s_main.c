/* dsp-codegen sha256 0e79770c4d0c671d179af2eb2e9c48530e3ddf4434f193e5bc4de5d8410d9f9d */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of
 * 512 bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
