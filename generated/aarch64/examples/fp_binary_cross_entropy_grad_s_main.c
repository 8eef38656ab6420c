/* dsp-codegen sha256 0f9f73ea2b37d609acf2b467b0ca7521d7b156f63591c1303f5a138f8481403a */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: a34d8e69f2d6dbb7
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    static float input_x[1024]; /* predictions */
    static float input_y[1024]; /* targets */
    static float weight[1024]; /* weights */
    static float dloss[1024]; /* upstream gradient */
    static float dx[1024]; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_s(input_x, input_y, weight, dloss, dx, param, core_mask);

    return 0;
}
