/* dsp-codegen sha256 3bf5fc3ab7869695b1fc2968e65fc5375ef39ee38f5a8ea6cf3ab6f024b29ab7 */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
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

    (void)argc;
    (void)argv;
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
