/* dsp-codegen sha256 f9a1c4cfb9a373780491333e95bd51673e6f254989b01ac31a722fd638c0e902 */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512
 * bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
