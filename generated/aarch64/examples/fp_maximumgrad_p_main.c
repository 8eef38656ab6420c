/* dsp-codegen sha256 cb09a45b8177225ec0511b66eabb55d18c20ebf3784e8856b8953e025b031eba */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: maximumgrad   inputs: b4865152c4d0deeb
 */
#include <stdio.h>
#include <maximumgrad.h>

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
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
