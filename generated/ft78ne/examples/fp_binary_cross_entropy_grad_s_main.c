/* dsp-codegen sha256 f9301e037f28ccf4b03b3eb8d82eaa4dd7af48fa231bfaef3e0ff69eb085b15d */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: binary_cross_entropy_grad   inputs: 1e49764816c65344
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
