/* dsp-codegen sha256 cd56c87af2ccc1f37496e0e6457369ec810b45ef4a244a119eabda5457a12ba1 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: binary_cross_entropy_grad   inputs: 3694a501083e3935
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
