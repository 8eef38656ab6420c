/* dsp-codegen sha256 04803df4890c70a5eeec33eb330e74bce9ef1f45723abc210bd9ead51549da42 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: hswish_grad   inputs: b4a908ceac5c3707
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
