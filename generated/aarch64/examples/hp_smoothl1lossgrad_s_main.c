/* dsp-codegen sha256 d0b340b1c5c3b40c7eee71f4fbfc185f2155c8725edb5ce7e08a4430b0cc8c76 */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: aarch64   operator: smoothl1lossgrad   inputs: 776463ec0a454d73
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half x1[1000]; /* predictions */
    static half x2[1000]; /* targets */

    int length = 1000;
    half beta = (half)1.0f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
