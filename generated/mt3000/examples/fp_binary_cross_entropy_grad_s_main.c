/* dsp-codegen sha256 bb2ced46c0f4ac7a7311bf5814411450b1b3f45cefbbc5e0f28e72ce1ab5470e */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: 38613b3e47772890
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions */
    float *input_y = (float *)0xB0000000; /* targets */
    float *weight = (float *)0xC0000000; /* weights */
    float *dloss = (float *)0xD0000000; /* upstream gradient */
    float *dx = (float *)0xE0000000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
