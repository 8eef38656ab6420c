/* dsp-codegen sha256 d02e344a747e9af2492b2bc6071f3e24eff4593f9c90a0b5bb9a98c68624d71b */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: c56753b623d575aa
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x10000000; /* predictions x of the forward pass */
    float *input_y = (float *)0x10004000; /* targets y of the forward pass */
    float *weight = (float *)0x10008000; /* weights w */
    float *dloss = (float *)0x1000C000; /* upstream gradient */
    float *dx = (float *)0x10010000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
