/* dsp-codegen sha256 619dbe39f63ddfa7ed7c501fea977a60b87328f70a5ab618f27ba8a1dc9e30c0 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: 2a83cc25f90e09c5
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x10000000; /* predictions x of the forward pass */
    float *input_y = (float *)0x11000000; /* targets y of the forward pass */
    float *weight = (float *)0x12000000; /* weights w */
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
