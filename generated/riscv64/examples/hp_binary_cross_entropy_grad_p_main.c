/* dsp-codegen sha256 d31c533a8ea1a6c732213f525cf90f235a786452011e140fe321f0c88cb7884b */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on RISC-V 64 with
 * vectors of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: binary_cross_entropy_grad   inputs: 4b2d7cc63e2586f8
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
