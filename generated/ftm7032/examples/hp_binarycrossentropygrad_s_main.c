/* dsp-codegen sha256 44f627df3162911485da4fa80bfadad22bba5bfd6695d53539d890b62537b02d */
/*
 * hp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT-M7032 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: binarycrossentropygrad   inputs: 9de05aa5772c3e90
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0xA0000000; /* predictions x of the forward pass */
    half *input_y = (half *)0xB0000000; /* targets y of the forward pass */
    half *weight = (half *)0xC0000000; /* weights w */
    half *dloss = (half *)0xD0000000; /* upstream gradient */
    half *dx = (half *)0xE0000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
