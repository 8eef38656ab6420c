/* dsp-codegen sha256 db434d4cddb10ae1677f923fcf14b0c50df0547eae75c0d53d4bf72acc3f74a7 */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binarycrossentropygrad   inputs: d69869f71585a7c4
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
    int weight_defined = 1; /* true */
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
