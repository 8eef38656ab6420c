/* dsp-codegen sha256 99663b26e293b4c01afac5e51dd3357d92d3930d07733b11a435b222d0944af5 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT78NE.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: 0dc925f3b7edb483
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
