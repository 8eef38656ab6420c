/* dsp-codegen sha256 860c91d6f6413458a4eeffd057ef9738455aa52c5fd4cf2d6fce1756005b98c0 */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 29fff7853598197e
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x800000000; /* predictions x of the forward pass */
    float *input_y = (float *)0x801000000; /* targets y of the forward pass */
    float *weight = (float *)0x802000000; /* weights w */
    float *dloss = (float *)0x803000000; /* upstream gradient */
    float *dx = (float *)0x804000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
