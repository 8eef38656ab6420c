/* dsp-codegen sha256 60dadf15713a5f6e717d8c11d744e450fffd1f416325e0ab079d3442c8feee6b */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: subgrad   inputs: 381eb5a6b0b0ed10
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
