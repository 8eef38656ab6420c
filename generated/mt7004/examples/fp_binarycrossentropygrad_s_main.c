/* dsp-codegen sha256 6feff3ddd104c78a4de3b63d1282555344e3d95236a59bcd819db67f3aae9611 */
/*
 * fp_binarycrossentropygrad_s_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 71617da5560adaa3
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions x of the forward pass */
    float *input_y = (float *)0xB0000000; /* targets y of the forward pass */
    float *weight = (float *)0xC0000000; /* weights w; never read when weight_defined is 0, w is 1 then */
    float *dloss = (float *)0xD0000000; /* upstream gradient */
    float *dx = (float *)0xE0000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
