/* dsp-codegen sha256 17b404ec0e6bdfa1d2f6219ed57dc13eed170c9a8a9423cb0f740ae408b5c267 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: rsqrtgrad   inputs: 8c7055e5621ed8f4
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    static half input1[1000]; /* output of the forward operator */
    static half input2[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
