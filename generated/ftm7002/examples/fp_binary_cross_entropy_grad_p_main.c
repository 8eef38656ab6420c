/* dsp-codegen sha256 a25905ea7422506d831a8f8bf873bdf3ef936bc6e3312a2e66dfaee5c7fd51ef */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: binary_cross_entropy_grad   inputs: 695e5b929dcade6f
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x40060000; /* predictions */
    float *input_y = (float *)0x40064000; /* targets */
    float *weight = (float *)0x40068000; /* weights */
    float *dloss = (float *)0x4006C000; /* upstream gradient */
    float *dx = (float *)0x40070000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
