/* dsp-codegen sha256 bde1d73363c68584a1f0a2d16cc7fcf5248e450a838af87aea3eb7dd4ca40735 */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
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
