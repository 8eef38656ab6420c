/* dsp-codegen sha256 81d6f28b75809c1478415f77f3599ad52ed4fffe124134cc2d2c6ae036d1e1f8 */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 279f08a94c929dbe
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0xA0000000; /* predictions x of the forward pass */
    half *input_y = (half *)0xB0000000; /* targets y of the forward pass */
    half *weight = (half *)0xC0000000; /* weights w */
    half *dloss = (half *)0xD0000000; /* upstream gradient */
    half *dx = (half *)0xE0000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
