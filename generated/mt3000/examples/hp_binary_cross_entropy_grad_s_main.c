/* dsp-codegen sha256 550321b63ca44642cefc1db77c371e93f4a1cbcc65f6e6267e127b98bb310ded */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on MT-3000 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: d58e25e1d91e18c3
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
