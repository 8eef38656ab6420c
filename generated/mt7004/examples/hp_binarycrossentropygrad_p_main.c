/* dsp-codegen sha256 b9324f365da3d6776da4d0d3bcdcb762412eb975bf6ea3b4b9c243c99914a2f9 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 279f08a94c929dbe
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0x10000000; /* predictions x of the forward pass */
    half *input_y = (half *)0x11000000; /* targets y of the forward pass */
    half *weight = (half *)0x12000000; /* weights w */
    half *dloss = (half *)0x13000000; /* upstream gradient */
    half *dx = (half *)0x14000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
