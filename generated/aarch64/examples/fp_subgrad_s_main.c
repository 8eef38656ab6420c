/* dsp-codegen sha256 cd126f206db8c85bf6bc3c4230aa4c57b84eb48963f1d8e6d59c16120bbc8889 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
