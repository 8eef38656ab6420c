/* dsp-codegen sha256 5969339c360af871d4cc51592b9a27ae304a08799cb43fa69963bcbdc61f46ae */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 0bb2b242961d134f
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
