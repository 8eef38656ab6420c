/* dsp-codegen sha256 080b9e53f71414192f1c228fb9b79936a6852e13a67406d80168869ed65525cb */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on x86-64 with
 * AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: binary_cross_entropy_grad   inputs: 5b3a15d16a561098
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
