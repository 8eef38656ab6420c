/* dsp-codegen sha256 22f817f88d75cd6285867d5905f0b25e5f23cd67dafa1df9522d46dbba477098 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: subgrad   inputs: 381eb5a6b0b0ed10
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
