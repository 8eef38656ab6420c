/* dsp-codegen sha256 49a42528bc712d540f1c495e86aa75ef69e01483a864f781bfceb5b5f2d5a30a */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: rsqrtgrad   inputs: 0a65d30b836ebaac
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
