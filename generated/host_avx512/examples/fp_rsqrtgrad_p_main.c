/* dsp-codegen sha256 67ff325548d834a9888d3f26ce7cb4081127792f159d6ee205450eef86b56b4c */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: rsqrtgrad   inputs: 8c7055e5621ed8f4
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
