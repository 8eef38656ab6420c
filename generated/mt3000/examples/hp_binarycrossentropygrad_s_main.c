/* dsp-codegen sha256 6b1bbf7c5f64fb29264059b74cd58f8fd60402941d33533c3590ee0d686dee4a */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 7ec001d8d2829477
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
