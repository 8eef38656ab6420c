/* dsp-codegen sha256 c0131e955e4dedd9cdf9e09024385abe7e02456ecb40dc825f16832b11eb7eb6 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: smoothl1lossgrad   inputs: d11662fa0309203d
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half x1[1000]; /* predictions */
    static half x2[1000]; /* targets */

    int length = 1000;
    half beta = (half)1.0f;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
