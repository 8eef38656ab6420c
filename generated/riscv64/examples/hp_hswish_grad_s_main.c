/* dsp-codegen sha256 962d0c4ad8881597622ffa43d321a0dc82adb860a2f177e89e9580408ed2b062 */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
