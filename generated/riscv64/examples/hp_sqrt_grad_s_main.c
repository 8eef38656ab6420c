/* dsp-codegen sha256 e3286266c63e226955243f2eca948565119a922678989bfa8afaa5caed239841 */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: riscv64   operator: sqrt_grad   inputs: 2891da88b86252e2
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
