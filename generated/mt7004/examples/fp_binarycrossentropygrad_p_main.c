/* dsp-codegen sha256 a6666a23188f4556f04f78a89bc97b4464142da2d5f917bc72e011709a8a1544 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 0bb2b242961d134f
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
