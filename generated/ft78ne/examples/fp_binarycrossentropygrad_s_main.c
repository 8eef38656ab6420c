/* dsp-codegen sha256 d8a95db852a4665cfbe97e2b098fd476ab55d9bc44b652d4a923a90acbee1f07 */
/*
 * fp_binarycrossentropygrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: 145422d6135c93e6
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions x of the forward pass */
    float *input_y = (float *)0xB0000000; /* targets y of the forward pass */
    float *weight = (float *)0xC0000000; /* weights w */
    float *dloss = (float *)0xD0000000; /* upstream gradient */
    float *dx = (float *)0xE0000000; /* gradient with respect to x */

    int input_size = 1024;
    int reduction = 1; /* mean */
    int weight_defined = 1; /* true */
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_binarycrossentropygrad_s(input_size, reduction, input_x, input_y, weight, dloss, dx,
            weight_defined, core_mask);

    return 0;
}
