/* dsp-codegen sha256 8ee4f9d00f9b71d7ff20296327cb405705e4807571d630b41907425b27a4c349 */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: hsigmoid_grad   inputs: 65a60825a76695eb
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
