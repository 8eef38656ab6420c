/* dsp-codegen sha256 974c0111faf474115b204bfb606554cf6424305e01141dadaee80c7565021ae6 */
/*
 * fp_binarycrossentropygrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 143597a256f7bf6a
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x40060000; /* predictions x of the forward pass */
    float *input_y = (float *)0x40064000; /* targets y of the forward pass */
    float *weight = (float *)0x40068000; /* weights w */
    float *dloss = (float *)0x4006C000; /* upstream gradient */
    float *dx = (float *)0x40070000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 0; /* false */

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_p(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined);

    return 0;
}
