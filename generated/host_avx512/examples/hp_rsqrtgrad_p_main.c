/* dsp-codegen sha256 584b9f37c630131a2201cdbf5baaaaf0c4d6c4c76babf92fc8eee161b7556569 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: rsqrtgrad   inputs: 559c619039fa349b
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
