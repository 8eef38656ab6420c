/* dsp-codegen sha256 fb76235b87803e3b2d154369947845156f982210c337bb4f1c661b8131eb140f */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT-3000 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 5b40a2b73a0157cd
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
