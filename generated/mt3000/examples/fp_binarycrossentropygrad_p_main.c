/* dsp-codegen sha256 40ea296da61bcfb652d2814f7c9768261d640b037a2d2e416d614e22e73c0e30 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 8c6b7767a91f3618
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
