/* dsp-codegen sha256 3633e4ce9f590309941c51129060157965bddd1d27595a4c5b0d060071a7cd3a */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: binary_cross_entropy_grad   inputs: 3694a501083e3935
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x800000000; /* predictions */
    float *input_y = (float *)0x801000000; /* targets */
    float *weight = (float *)0x802000000; /* weights */
    float *dloss = (float *)0x803000000; /* upstream gradient */
    float *dx = (float *)0x804000000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
