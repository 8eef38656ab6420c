/* dsp-codegen sha256 6cc75e66e78259ad3f94b4b758963b09b1ca554fe19de61942f7ec0b13d4bd6c */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx2   operator: binarycrossentropygrad   inputs: 3e8f09fe13854974
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
