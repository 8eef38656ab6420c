/* dsp-codegen sha256 abc501787465b325924e4b1f0af90162d5386a1368f48c9e701897b5b7f23f0e */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: a6bf6f4989b588b8
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions x of the forward pass */
    float *input_y = (float *)0xB0000000; /* targets y of the forward pass */
    float *weight = (float *)0xC0000000; /* weights w */
    float *dloss = (float *)0xD0000000; /* upstream gradient */
    float *dx = (float *)0xE0000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
