/* dsp-codegen sha256 597f0fffd079f9031b58e15051fa1048a62a04e80984a215fb7a954e11ff0176 */
/*
 * fp_binarycrossentropygrad_p_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 720ae109a864b894
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x10000000; /* predictions x of the forward pass */
    float *input_y = (float *)0x11000000; /* targets y of the forward pass */
    float *weight = (float *)0x12000000; /* weights w; never read when weight_defined is 0, w is 1 then */
    float *dloss = (float *)0x13000000; /* upstream gradient */
    float *dx = (float *)0x14000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
