/* dsp-codegen sha256 72c89615b3976aba528ad54bd2dae3a682a9832f219522a90741d6cc6da2a0a6 */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: minimumgrad   inputs: e87ab20f5fe289ab
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    static float Input0[1000]; /* first forward input */
    static float Input1[1000]; /* second forward input */
    static float dy[1000]; /* upstream gradient */
    static float dx0[1000]; /* gradient with respect to Input0 */
    static float dx1[1000]; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
