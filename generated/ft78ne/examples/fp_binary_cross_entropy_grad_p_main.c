/* dsp-codegen sha256 1f70f18af89812480d5a804da42ac0e5579511f6f1be93fffdcb7d57140e2f7c */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: binary_cross_entropy_grad   inputs: 0afe5c33bf7d71e6
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
