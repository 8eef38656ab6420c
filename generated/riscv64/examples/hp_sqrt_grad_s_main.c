/* dsp-codegen sha256 8c3c8ecd7bed22dad0ecf46a054d7cfe724d58c2d8c0af21f23039d198f81836 */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sqrt_grad   inputs: f987435da6d8c362
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* output of the forward square root */
    static half input1[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
