/* dsp-codegen sha256 00281e8e5bb18214cb2f451b24cd20304124d239836f7b58cdb468aa7d910bbe */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of
 * 512 bits.
 * The arrays are all zeros: fill them before the call.
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
