/* dsp-codegen sha256 6905b7c5c87091823022df69a532bb3112656b12aa0543af22c7358702b86954 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 10d94c7cacd93805
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
