/* dsp-codegen sha256 45d490484003f21f4764b17ac8875eb71160288fb78ca6de84269c6f3a3752f6 */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 143597a256f7bf6a
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x800000000; /* predictions x of the forward pass */
    float *input_y = (float *)0x801000000; /* targets y of the forward pass */
    float *weight = (float *)0x802000000; /* weights w */
    float *dloss = (float *)0x803000000; /* upstream gradient */
    float *dx = (float *)0x804000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
