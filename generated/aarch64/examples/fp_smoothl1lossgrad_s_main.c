/* dsp-codegen sha256 1fbc696cc3f3aa6b4cc1119d9b28b87d1882eaa66f3c23cc72d758919fb04a99 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
