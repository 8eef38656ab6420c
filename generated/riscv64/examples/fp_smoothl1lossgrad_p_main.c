/* dsp-codegen sha256 c6a52f961d8c9366bb767fcc73a4ec88e871a858320cfc4822c9896abfc13b9a */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
