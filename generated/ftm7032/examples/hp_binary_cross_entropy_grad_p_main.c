/* dsp-codegen sha256 0d76f6cef27dc316faecafd2341923517909e659cd23b26e77d170273faea7d7 */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on FT-M7032 (one
 * cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: 83a9ff43245d06e3
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0x10000000; /* predictions */
    half *input_y = (half *)0x10004000; /* targets */
    half *weight = (half *)0x10008000; /* weights */
    half *dloss = (half *)0x1000C000; /* upstream gradient */
    half *dx = (half *)0x10010000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
