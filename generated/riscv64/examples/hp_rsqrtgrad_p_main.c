/* dsp-codegen sha256 d8a8c17ba650b4dd5a93fdc4163e302df3df2c2155fee2dbda7dcab355c23227 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: rsqrtgrad   inputs: d3c91c6d66f2f300
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
