/* dsp-codegen sha256 96a3d4c6e0194d1dbd7daf4e18032fd6a201397e029ffef4e4bf138a742a0237 */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: cefc6a665640f62a
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
