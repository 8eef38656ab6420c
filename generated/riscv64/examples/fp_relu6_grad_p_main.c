/* dsp-codegen sha256 920ef46a9bbfef69ecb25b22a58bb6fd1abecda9a7ccbd8ff07aa993f14b563d */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
