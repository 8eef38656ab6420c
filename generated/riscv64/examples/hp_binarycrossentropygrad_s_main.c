/* dsp-codegen sha256 caaac6f1ec9177ca851e84eae714a042f3b619078fc0f4388cc5c9472dc53d1f */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: binarycrossentropygrad   inputs: fc9ab4ea68bf24b1
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    static half input_x[1024]; /* predictions x of the forward pass */
    static half input_y[1024]; /* targets y of the forward pass */
    static half weight[1024]; /* weights w */
    static half dloss[1024]; /* upstream gradient */
    static half dx[1024]; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
