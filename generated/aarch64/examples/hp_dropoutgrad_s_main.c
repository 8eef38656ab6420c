/* dsp-codegen sha256 dec7520644fd6fc5c385883f879aa0b6ceb192001b47cf49a5c9fa6bc35a755d */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: aarch64   operator: dropoutgrad   inputs: 3a3f86fa6b90ef0e
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static half input[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */
    static half mask[1000]; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
