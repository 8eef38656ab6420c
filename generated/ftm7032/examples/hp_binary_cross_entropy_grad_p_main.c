/* dsp-codegen sha256 2eec647443ae0bcbff372536dcc8f2873fcf958496d605346a99edeffd6b3df4 */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: e108cbc0544c3682
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
