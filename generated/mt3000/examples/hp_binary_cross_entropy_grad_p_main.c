/* dsp-codegen sha256 98b89bfa561a560b47702954b4ab5254cc22d4d0541a42ae985bdd0df4214a1e */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on MT-3000 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: d58e25e1d91e18c3
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
