/* dsp-codegen sha256 8ce30f4f6e7ff7f221a90a82f46e00985cdae789c8d35b17d855c2047e959f7a */
/*
 * hp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: a34d8e69f2d6dbb7
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
