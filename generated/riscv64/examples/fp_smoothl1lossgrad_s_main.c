/* dsp-codegen sha256 15c215c25dbe4ab192ed36d2a73e815d49bfa22e3300a30f92dc31ead5d7b688 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: riscv64   operator: smoothl1lossgrad   inputs: cdaf28901a9e73eb
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float x1[1000]; /* predictions */
    static float x2[1000]; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
