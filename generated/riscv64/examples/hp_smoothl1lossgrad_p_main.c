/* dsp-codegen sha256 b2dce47bd1b581a7f8aee22bec33c3fe1620bfbfab197b301d65fd9995cb55f8 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: smoothl1lossgrad   inputs: cdaf28901a9e73eb
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
