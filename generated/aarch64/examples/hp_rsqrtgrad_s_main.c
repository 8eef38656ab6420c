/* dsp-codegen sha256 7a6cec67d556dad1dfe8997ed97f20e86cf7954e0d24078f7683be44f4967683 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: rsqrtgrad   inputs: 0a65d30b836ebaac
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    static half input1[1000]; /* output of the forward operator */
    static half input2[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
