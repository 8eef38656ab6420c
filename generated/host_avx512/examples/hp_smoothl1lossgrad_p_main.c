/* dsp-codegen sha256 806808fa12e486bacf5b265404a0ed42292dce2bd69f5e7248f770dd51890c0c */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: smoothl1lossgrad   inputs: b055881bd4019cf2
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half x1[1000]; /* predictions */
    static half x2[1000]; /* targets */

    int length = 1000;
    half beta = (half)1.0f;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
