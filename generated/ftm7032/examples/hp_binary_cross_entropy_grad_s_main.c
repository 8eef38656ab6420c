/* dsp-codegen sha256 41132f4a9a2d93197eca518ee1e35c6215d1e2bb6d8afceffd32e36e240cd52f */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: e108cbc0544c3682
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
