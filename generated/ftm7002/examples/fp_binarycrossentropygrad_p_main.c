/* dsp-codegen sha256 1e233f9c3fd677e09355aa0e377e2e7ea86bad444ffd7bb5f742fcf824e932d5 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 615d240ecd05169c
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x40060000; /* predictions x of the forward pass */
    float *input_y = (float *)0x40064000; /* targets y of the forward pass */
    float *weight = (float *)0x40068000; /* weights w */
    float *dloss = (float *)0x4006C000; /* upstream gradient */
    float *dx = (float *)0x40070000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
