/* dsp-codegen sha256 01206f98832f821588b584c071754b5eaa3e368d8602a8614cd0f1c50bf8736c */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: sqrt_grad   inputs: ab70f0f4403f7771
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
