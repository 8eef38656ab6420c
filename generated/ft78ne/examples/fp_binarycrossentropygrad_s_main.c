/* dsp-codegen sha256 cef57461702a0c85acb47a3605047e3289770c787178b2bc24ede8c924fbb5dc */
/*
 * fp_binarycrossentropygrad_s_main: the reference page's example on FT78NE.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: 5432fb919c2f22c4
 */
#include <stdio.h>
#include <binarycrossentropygrad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions x of the forward pass */
    float *input_y = (float *)0xB0000000; /* targets y of the forward pass */
    float *weight = (float *)0xC0000000; /* weights w; never read when weight_defined is 0, w is 1 then */
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
