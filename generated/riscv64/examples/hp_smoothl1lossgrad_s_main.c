/* dsp-codegen sha256 fbc42f5478c6cdec7a7d86e6ddcfa589f5895ef52ca66a7e09614010a1f2e7da */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
