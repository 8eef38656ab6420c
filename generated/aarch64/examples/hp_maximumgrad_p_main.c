/* dsp-codegen sha256 cf7a170521c15f60c0e7f0aa0dace1562d7d0ffbd9a2359fe41a447d446cf761 */
/*
 * hp_maximumgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: maximumgrad   inputs: b4865152c4d0deeb
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    static half Input0[1000]; /* first forward input */
    static half Input1[1000]; /* second forward input */
    static half dy[1000]; /* upstream gradient */
    static half dx0[1000]; /* gradient with respect to Input0 */
    static half dx1[1000]; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
