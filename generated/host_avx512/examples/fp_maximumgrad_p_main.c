/* dsp-codegen sha256 4eafb8de2910002ad168e30ab67167d32fe620c9c6eefcbb12c3f3143534872c */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: maximumgrad   inputs: 5f0a28d4219d61a1
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
