/* dsp-codegen sha256 eba8ecbe30cb087159dd2377c293728fe1cd565ed597400df3908798c04ce62d */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7032 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: 9de05aa5772c3e90
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
