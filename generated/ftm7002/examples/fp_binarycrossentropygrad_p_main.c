/* dsp-codegen sha256 1d65ca25226b81e5073ca047d49a061d1d65a0e59367a83bb345ec6a7202c674 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 29fff7853598197e
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
