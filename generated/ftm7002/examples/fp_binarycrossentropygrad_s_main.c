/* dsp-codegen sha256 4a01e9bb54f4c3bc9898fefcf43c7fd4bd45c322945485962c41942c8edbb16a */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 615d240ecd05169c
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
