/* dsp-codegen sha256 e091377c9dfe6736c61004bbd163a54fadf69b5c2171c96a51fbb7c5b7b5a3da */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binary_cross_entropy_grad   inputs: 30d94f7a85c84521
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
