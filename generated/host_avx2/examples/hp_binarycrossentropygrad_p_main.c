/* dsp-codegen sha256 b3995d7d06e001f7984614e56dcdbc633e3ca4ec54b64d5b72e4e87d500163d8 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: binarycrossentropygrad   inputs: 0eb887885815a26b
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
