/* dsp-codegen sha256 64e250e18923d33128904fb3c440cf869b37f8f28beddff46c49caf947164fe2 */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sqrt_grad   inputs: 2e918b00fac1069a
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* output of the forward square root */
    static half input1[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
