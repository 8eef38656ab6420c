/* dsp-codegen sha256 a3c5238ee243014f08371a4e5c1e2a589ebd4cbfc9aa3610cd5ea80cba4f44c3 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 9289c36cb11bb974
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
