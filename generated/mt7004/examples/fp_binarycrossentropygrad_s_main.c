/* dsp-codegen sha256 76cf0093098fd1c91ecab786a704c12657f2d7d58c139c2bda158a42973751cb */
/*
 * fp_binarycrossentropygrad_s_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 720ae109a864b894
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
