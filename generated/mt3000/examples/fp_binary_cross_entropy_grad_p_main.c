/* dsp-codegen sha256 0fcfb77f197a6e59b4a56e227a2a347245c8a20a337949c56536d03911f6103e */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on MT-3000 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: a3061c2a524fd530
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x10000000; /* predictions */
    float *input_y = (float *)0x10004000; /* targets */
    float *weight = (float *)0x10008000; /* weights */
    float *dloss = (float *)0x1000C000; /* upstream gradient */
    float *dx = (float *)0x10010000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
