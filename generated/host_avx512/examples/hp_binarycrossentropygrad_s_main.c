/* dsp-codegen sha256 53bfb4d192ef25ba61989af65947c8abde6a1e020fc69b3517d7e90a8fb52dba */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
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
    int weight_defined = 1; /* true */
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
