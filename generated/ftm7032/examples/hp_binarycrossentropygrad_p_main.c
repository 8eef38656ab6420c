/* dsp-codegen sha256 5842cb6a14db4649ff095df1be1d6551c869c734b9c736bc4e50110e378331ae */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: a6bf6f4989b588b8
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
