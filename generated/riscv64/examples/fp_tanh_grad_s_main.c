/* dsp-codegen sha256 58cfcafa04fa9de959ad592b2e97143c998e6b96c8c9ddd1098f5867fc10c4f7 */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: tanh_grad   inputs: 20cf3be4527c03f8
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
