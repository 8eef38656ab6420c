/* dsp-codegen sha256 943698897928a986d4ac25a5a72436a68e8a1ade697a9826d1c742efe6d27bb6 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: hsigmoid_grad   inputs: 0ef0bfcf95a07449
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
