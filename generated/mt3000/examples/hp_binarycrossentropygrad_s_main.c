/* dsp-codegen sha256 0ebf6aeb6ac211512ad0832b32bd5a9ef386d90424ac7b99f87601744ad58cea */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 50ccca068e63c1da
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
