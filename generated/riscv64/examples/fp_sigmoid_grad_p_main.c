/* dsp-codegen sha256 5ce37a6c6935d74c7a0cdbcb0427fa8f9209065ea35228d797b25b2f7a8109c7 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sigmoid_grad   inputs: e778c01252d8b7ed
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward output */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
