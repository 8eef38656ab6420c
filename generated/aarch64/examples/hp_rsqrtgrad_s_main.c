/* dsp-codegen sha256 0a2290346b170dde3697c428586f474ed5cc3db78b577d96538d562dcdf07cee */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
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
