/* dsp-codegen sha256 654f2966cf1dc11e53fdd4615254096be81abe963b9854d7c9fefae106f6437c */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: 3d59ec59ca7c631d
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
