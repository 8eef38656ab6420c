/* dsp-codegen sha256 53942a27d83e977e5e33b1e5008755dd1b564cfd358db4b64f7d598ec95ae4a7 */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: binary_cross_entropy_grad   inputs: 30d94f7a85c84521
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
