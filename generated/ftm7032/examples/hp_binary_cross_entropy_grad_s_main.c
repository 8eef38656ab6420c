/* dsp-codegen sha256 1f4ebd2ea06a15ec11282f3f51fb457e4ed448b7174c053553b90094c51fc504 */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: 3d59ec59ca7c631d
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0xA0000000; /* predictions */
    half *input_y = (half *)0xB0000000; /* targets */
    half *weight = (half *)0xC0000000; /* weights */
    half *dloss = (half *)0xD0000000; /* upstream gradient */
    half *dx = (half *)0xE0000000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
