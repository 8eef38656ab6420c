/* dsp-codegen sha256 149a600fc0b32eb45bc4b94a6eb43c5110376dfc345c8287f1cf93306fecc8f9 */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: maximumgrad   inputs: 0abff7584bf4a5c0
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
