/* dsp-codegen sha256 1ec02474863736fa54d458c9d0bde385890b0a5c9293ab1dcf739fec5a0927b0 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: binary_cross_entropy_grad   inputs: 663865e31949c53a
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    float *input_x = (float *)0x10000000; /* predictions */
    float *input_y = (float *)0x11000000; /* targets */
    float *weight = (float *)0x12000000; /* weights */
    float *dloss = (float *)0x13000000; /* upstream gradient */
    float *dx = (float *)0x14000000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
