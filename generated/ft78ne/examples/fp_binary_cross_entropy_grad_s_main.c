/* dsp-codegen sha256 c3f1855dc4b255a947357e72722b1bd91414664641f94e96c0e71972d5c8e1f1 */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: binary_cross_entropy_grad   inputs: 08086067f3254353
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0xA0000000; /* predictions */
    float *input_y = (float *)0xB0000000; /* targets */
    float *weight = (float *)0xC0000000; /* weights */
    float *dloss = (float *)0xD0000000; /* upstream gradient */
    float *dx = (float *)0xE0000000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
