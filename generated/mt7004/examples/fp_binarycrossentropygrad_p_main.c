/* dsp-codegen sha256 fbc50a53c93330b97ccef51f66262d017d8b1f6d621453be9386d96257ccf3e9 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: b74e41f9e2df2928
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
