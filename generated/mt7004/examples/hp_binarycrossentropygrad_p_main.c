/* dsp-codegen sha256 0c3169001efc8031b6a5a5022f0cfa57707bf688a2e72361a767f50e1dcd0b78 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 8d483536ced47769
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0x10000000; /* predictions x of the forward pass */
    half *input_y = (half *)0x11000000; /* targets y of the forward pass */
    half *weight = (half *)0x12000000; /* weights w */
    half *dloss = (half *)0x13000000; /* upstream gradient */
    half *dx = (half *)0x14000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
