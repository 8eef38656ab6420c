/* dsp-codegen sha256 59147853358a2b77db7c146a67a3fa264238c81d71ad0f2d8e7d52825a5ecfa6 */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: binary_cross_entropy_grad   inputs: 0716ede953604f7d
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
