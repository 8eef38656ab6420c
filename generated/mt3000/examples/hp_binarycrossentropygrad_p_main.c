/* dsp-codegen sha256 e96ed008046369e847772c8ceb04bc75084535994cdd188f4b86fac1997a644a */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 892b7f34aa77fd88
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
