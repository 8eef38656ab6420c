/* dsp-codegen sha256 ecf89ced23e050ec834d9b79ee68756875928a07a7bfebcde26837079b907559 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binarycrossentropygrad   inputs: ef441f1bf48eb112
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
