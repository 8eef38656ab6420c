/* dsp-codegen sha256 f835bb601e1b0dbb482590cb607486d864cbf2c3b9c90667d24a08c3d37ad832 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 9f5bfa22c25f71fc
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0x10000000; /* predictions x of the forward pass */
    half *input_y = (half *)0x10004000; /* targets y of the forward pass */
    half *weight = (half *)0x10008000; /* weights w */
    half *dloss = (half *)0x1000C000; /* upstream gradient */
    half *dx = (half *)0x10010000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
