/* dsp-codegen sha256 c80b130b92633dba486d5058820058dbdc2554e9128b0bc4e57097b03f82a53e */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: f276b60c4d52375f
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0x10000000; /* predictions */
    half *input_y = (half *)0x10004000; /* targets */
    half *weight = (half *)0x10008000; /* weights */
    half *dloss = (half *)0x1000C000; /* upstream gradient */
    half *dx = (half *)0x10010000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
