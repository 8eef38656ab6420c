/* dsp-codegen sha256 64987f72e42f511bb8e38de0cb57b350bf9a0c61dc39258236ebecc4b5622a9b */
/*
 * hp_relu_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: relu_grad   inputs: 79d103477eac64b4
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
