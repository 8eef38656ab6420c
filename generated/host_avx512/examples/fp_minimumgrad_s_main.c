/* dsp-codegen sha256 52ee2f18d2737f43d3538bb26df41346dcf8ee1368e6624a386618a2101a5b3c */
/*
 * fp_minimumgrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: minimumgrad   inputs: 30ead672e0c389ab
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
