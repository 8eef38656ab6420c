/* dsp-codegen sha256 2421ae439bc0390c32f3dd886d341c85fc16f485cceb2d832c42b16cef74c2d7 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: binary_cross_entropy_grad   inputs: 64723c315d41e87e
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
