/* dsp-codegen sha256 ac783a89f0d440787b6ef9408dcf4b097cffd08f3a97a6ccd7f07356db172931 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on MT-3000 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: d58e25e1d91e18c3
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
