/* dsp-codegen sha256 480bed505a5b64867661512b43d5dd0d559ad76011703271398e930e5b0baa22 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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

    (void)argc;
    (void)argv;
    fp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
