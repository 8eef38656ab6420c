/* dsp-codegen sha256 2d8af311f82ed176d681b82782d9a2a7de88c2c1b735c2872bdf68b022a30e2c */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binary_cross_entropy_grad   inputs: 79f2d432334595c8
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
