/* dsp-codegen sha256 2705fb3f2caea547737a6e70eb58fe4f4fe8115b930455b656d6fdbc41739ffb */
/*
 * hp_hardshrink_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: hardshrink_grad   inputs: 6cb265fddecd871e
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
