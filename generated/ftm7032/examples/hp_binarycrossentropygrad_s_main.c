/* dsp-codegen sha256 ef06f7c8eef296e97ebac05275c57c2a27a55200aa964b2c9e1cb6abdebb1c92 */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: 02e41fd4ca09635a
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
