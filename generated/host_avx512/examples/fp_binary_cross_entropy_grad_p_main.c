/* dsp-codegen sha256 1d26f4ebfd54568de2074d5e2538daf15fc7b46ad7bce5d6b3e43efc3c977993 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on x86-64 with
 * AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: binary_cross_entropy_grad   inputs: 5b3a15d16a561098
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
