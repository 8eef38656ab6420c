/* dsp-codegen sha256 23aeaa54067fb1f2b10f3959d05fa8ce016bdfb2cebb6f1405f4d5cc7df6b0b7 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
