/* dsp-codegen sha256 57fd2ef1bf3a57e3f18899e5ba0f1a36b73fd7bd144f5a5853e857ebb4a5f6ea */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT-M7032 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: 83a9ff43245d06e3
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
