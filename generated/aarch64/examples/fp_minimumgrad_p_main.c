/* dsp-codegen sha256 fc8d0f7775586714c00de1bb52bdf39e899883490587968e878abdc7c8fe9b9d */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: minimumgrad   inputs: d3d86d25a3de0894
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    static float Input0[1000]; /* first forward input */
    static float Input1[1000]; /* second forward input */
    static float dy[1000]; /* upstream gradient */
    static float dx0[1000]; /* gradient with respect to Input0 */
    static float dx1[1000]; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
