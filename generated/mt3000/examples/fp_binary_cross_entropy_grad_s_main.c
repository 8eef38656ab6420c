/* dsp-codegen sha256 598bec60512389f6d2d97009d0ecc9fa708808d3e2e9f1a0c6ee13a12f326f7b */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: 273c59b0e3ae79b2
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
