/* dsp-codegen sha256 68256f961a9cd8e40861e8bb942622cde30545b7424d37ed2f8f2a8f731a986c */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of
 * 512 bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: riscv64   operator: hsigmoid_grad   inputs: 65a60825a76695eb
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
