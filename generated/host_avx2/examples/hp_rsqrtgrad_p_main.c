/* dsp-codegen sha256 f3aeecb8bac34714fdc7f32b35b3624b9a87b1fd530617104167ca8354e187c6 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: rsqrtgrad   inputs: a8a818d37ddfac2c
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
