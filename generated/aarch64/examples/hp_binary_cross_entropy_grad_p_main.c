/* dsp-codegen sha256 3568809a552618ad2c0f13885b30364d86c3ae1dab1fddf954e6583b8f239a80 */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on AArch64 with
 * Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: e5432128c94ed8d0
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
