/* dsp-codegen sha256 6a6962653d02000c486f8f2c5965d8d756313860cc8ed1cef2dd1a2ab2e28fa1 */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: softshrink_grad   inputs: 3680582372046b82
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
