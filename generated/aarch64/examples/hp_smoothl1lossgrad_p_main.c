/* dsp-codegen sha256 d87e98e657dfc542f81fd95dd3fcce6a5cc79da5ee92a65e99839586106c2db5 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on AArch64 with Advanced
 * SIMD.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
