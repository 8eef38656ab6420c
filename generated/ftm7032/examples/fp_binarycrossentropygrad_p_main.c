/* dsp-codegen sha256 51fea0922adc98a3d3fb8a3059cf285d2d029f1b2c867a14e242241bed3adad7 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: a6bf6f4989b588b8
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
