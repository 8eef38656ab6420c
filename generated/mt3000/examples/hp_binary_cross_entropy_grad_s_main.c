/* dsp-codegen sha256 577409004a8fe53f70187b21ac059216e5063691d93810ace3e340feb1d668b4 */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: 38613b3e47772890
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
