/* dsp-codegen sha256 a7b02c8fdc0bb22cd7e431e21fd13841aea66bdecdc8c345b87ba71fe49fadc1 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx2   operator: rsqrtgrad   inputs: bf1c0f6d5f9e8218
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
