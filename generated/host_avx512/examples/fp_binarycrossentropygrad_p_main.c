/* dsp-codegen sha256 b4b966be6a1cac0050d65cf89249cc60bffade971c45fd3b03fe31bd5d02496c */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on x86-64 with
 * AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: binarycrossentropygrad   inputs: abfe1b1bd365383f
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    static float input_x[1024]; /* predictions x of the forward pass */
    static float input_y[1024]; /* targets y of the forward pass */
    static float weight[1024]; /* weights w */
    static float dloss[1024]; /* upstream gradient */
    static float dx[1024]; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
