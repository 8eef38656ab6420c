/* dsp-codegen sha256 e1184a7c1ac22ef152db61e12b6019e71151a927e236a661d1b8884a1c64babc */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: dropoutgrad   inputs: 16959f83d07cbc5a
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static float input[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */
    static float mask[1000]; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
