/* dsp-codegen sha256 05e29a2a98f34ac67eceb3084cd6285b7ad6b8e7971c2a9888ad2793bdf99605 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: rsqrtgrad   inputs: f38d2c0eed0d8cb9
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    static half input1[1000]; /* output of the forward operator */
    static half input2[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
