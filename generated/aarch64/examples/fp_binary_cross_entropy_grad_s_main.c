/* dsp-codegen sha256 4b0a23d94e49d9ef229e4b0b11205a7cf67f2cb07dc66c14765c2ffa56825445 */
/*
 * fp_binary_cross_entropy_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: cefc6a665640f62a
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
