/* dsp-codegen sha256 dfe28a49570e8f48e5afdbd6e3b23671b3a4b3d94d266de3ad84eb4fd38a7444 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of
 * 512 bits.
 * The arrays are all zeros: fill them before the call.
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
