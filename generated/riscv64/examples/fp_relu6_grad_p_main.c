/* dsp-codegen sha256 16cd28b8a0acd547a3e4f06b4d790ec051f49941399ebfb94dba2b682402da2b */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: relu6_grad   inputs: 881ff71ebd6db761
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
