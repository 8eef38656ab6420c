/* dsp-codegen sha256 e6fefc69f4139cd7d1f8b41b665e6e52837f07369ac25c6ea4753e716a09c2ec */
/*
 * fp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on RISC-V 64 with
 * vectors of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: binary_cross_entropy_grad   inputs: 4b2d7cc63e2586f8
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
