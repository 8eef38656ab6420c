/* dsp-codegen sha256 bccc87c5d19e6a9796c88e236849879382e2f917b6085922a3e59b84a7248de4 */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: dfec588ff63d6f0c
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0xA0000000; /* upstream gradient */
    half *dx1 = (half *)0xB0000000; /* gradient with respect to x1 */
    half *x1 = (half *)0xC0000000; /* predictions */
    half *x2 = (half *)0xD0000000; /* targets */

    int length = 1000;
    half beta = (half)1.0f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
