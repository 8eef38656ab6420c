/* dsp-codegen sha256 263df97333c8546e39763ea9b1187449f78e9601ada5a1cbfdea70aacb5c6950 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: rsqrtgrad   inputs: 0a65d30b836ebaac
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
