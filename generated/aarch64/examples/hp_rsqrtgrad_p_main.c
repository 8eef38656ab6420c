/* dsp-codegen sha256 ac08816871bb9e9543ea7a7062c8df298e14c9ff6e8c1d747ce6c3419cc82349 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: rsqrtgrad   inputs: 8a2a3bde2ad65e76
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    static half input1[1000]; /* output of the forward operator */
    static half input2[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
