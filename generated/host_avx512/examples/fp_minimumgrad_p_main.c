/* dsp-codegen sha256 68f0eaf723d671f24bfc8a17f2283428f96220d3563923e7e6d2472dc354cfa6 */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
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

    (void)argc;
    (void)argv;
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
