/* dsp-codegen sha256 23beed2ae5902cd7d5de29a07862e1e3884ecb3ccc776002a684010e06d76248 */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: binary_cross_entropy_grad   inputs: f7b3a7ba575357ae
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
