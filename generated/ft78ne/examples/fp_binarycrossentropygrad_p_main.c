/* dsp-codegen sha256 c08f27b1159910dc8ebbf9d0a91c3461cb77244c112a86645226ff90c2eb46c0 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: 8543c6491dddc8af
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x10000000; /* predictions x of the forward pass */
    float *input_y = (float *)0x11000000; /* targets y of the forward pass */
    float *weight = (float *)0x12000000; /* weights w */
    float *dloss = (float *)0x13000000; /* upstream gradient */
    float *dx = (float *)0x14000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
