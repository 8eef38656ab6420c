/* dsp-codegen sha256 0e821725a5ca2c86ac29b2b5ff9ebaee66604b41f09a91101d48dd42448e4463 */
/*
 * hp_binary_cross_entropy_grad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: binary_cross_entropy_grad   inputs: 663865e31949c53a
 */
#include <stdio.h>
#include <binary_cross_entropy_grad.h>

int main(int argc, char *argv[])
{
    half *input_x = (half *)0x10000000; /* predictions */
    half *input_y = (half *)0x11000000; /* targets */
    half *weight = (half *)0x12000000; /* weights */
    half *dloss = (half *)0x13000000; /* upstream gradient */
    half *dx = (half *)0x14000000; /* gradient with respect to x */

    long long param[3] = { 1024, 1, 1 }; /* input_size, reduction (mean), weight_defined (true) */

    (void)argc;
    (void)argv;
    hp_binary_cross_entropy_grad_p(input_x, input_y, weight, dloss, dx, param);

    return 0;
}
