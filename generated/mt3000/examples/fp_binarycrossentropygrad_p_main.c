/* dsp-codegen sha256 0a9eaa19c4a05a4ead0b6dd056dd74a11f4c06529c90f85d1ba2ee2663910c66 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 50ccca068e63c1da
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
