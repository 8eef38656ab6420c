/* dsp-codegen sha256 b45395ce139b75c3d51fdbcc370ff9a8248e988f626389b0865137df64559e03 */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx2   operator: rsqrtgrad   inputs: bf1c0f6d5f9e8218
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    static float input1[1000]; /* output of the forward operator */
    static float input2[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
