/* dsp-codegen sha256 30c8b069fc0bd89a9a28ecb80a68e206c0b050c5bded5e0b3a9b4245df937342 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: binarycrossentropygrad   inputs: abfe1b1bd365383f
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    static half input_x[1024]; /* predictions x of the forward pass */
    static half input_y[1024]; /* targets y of the forward pass */
    static half weight[1024]; /* weights w */
    static half dloss[1024]; /* upstream gradient */
    static half dx[1024]; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
