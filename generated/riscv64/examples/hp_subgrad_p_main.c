/* dsp-codegen sha256 17846bb99e659b88ef8d40b19eece5f510afad1104ae060d1395e5b48c0e718a */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: subgrad   inputs: 3fc6b61be9b5e859
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
