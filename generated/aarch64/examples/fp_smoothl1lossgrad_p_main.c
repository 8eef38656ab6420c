/* dsp-codegen sha256 2fcaeb96022c1f6864f783b0dc9d4fedd1065db83b77261e8586181f3fc3df59 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: smoothl1lossgrad   inputs: 776463ec0a454d73
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float x1[1000]; /* predictions */
    static float x2[1000]; /* targets */

    int length = 1000;
    float beta = 1.0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
