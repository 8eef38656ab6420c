/* dsp-codegen sha256 a4a0892debe58078e2412eb1d77682bfdfe6c8e41154c0f01967f365eb2bd5ee */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: binary_cross_entropy_grad   inputs: 7dbebf1507dc722f
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    static half input_x[1024]; /* predictions */
    static half input_y[1024]; /* targets */
    static half weight[1024]; /* weights */
    static half dloss[1024]; /* upstream gradient */
    static half dx[1024]; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
