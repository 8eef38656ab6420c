/* dsp-codegen sha256 3e886cbb81a1c616a72cb5a6fb83810c36214f6121e48a068f3e3a16cd6cf1f1 */
/*
 * hp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7032 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: 9de05aa5772c3e90
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
