/* dsp-codegen sha256 bd16882a908bd4b5ef1166fb97eb4fbfd9214bf2eff4dfa94874fc707650932f */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: dropoutgrad   inputs: 34a6fa83a1035c9a
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static half input[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */
    static half mask[1000]; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
