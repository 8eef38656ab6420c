/* dsp-codegen sha256 b7b90d2b9c626481685b044cc2683cb9d01a4ce40bce9f0024fd02ad70cbde90 */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
