/* dsp-codegen sha256 716da528f5598e1718e9c6ae1ad993c9e10d7b91325ee3379b763a87340e99b3 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binarycrossentropygrad   inputs: d69869f71585a7c4
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
