/* dsp-codegen sha256 de9ef86798448b7e23384a8aaee2739420c7e316d7dbe7203e676fb8359b2617 */
/*
 * hp_softshrink_grad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
