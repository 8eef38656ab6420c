/* dsp-codegen sha256 4f9be3a81a71f0eaeff1e451f299c7520a5f357d83fc7a604d2b7090991d6dc5 */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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
