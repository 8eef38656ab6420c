/* dsp-codegen sha256 785b4a8f79f15d20290a81498e0ca7f0e3a9374dd4e47ee10a34f1844a680f3c */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 49dab42e00682aae
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions x of the forward pass */
    float *input_y = (float *)0xB0000000; /* targets y of the forward pass */
    float *weight = (float *)0xC0000000; /* weights w */
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
