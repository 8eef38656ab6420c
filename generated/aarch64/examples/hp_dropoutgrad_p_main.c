/* dsp-codegen sha256 fc20ada34904d1f00dfc4e93fb0bcdcc0a7a2507bdb956511a7d439a319bf744 */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    hp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
