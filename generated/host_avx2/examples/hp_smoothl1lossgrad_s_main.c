/* dsp-codegen sha256 5794775d1ced1035605a6f6d27702e7720a4ec09c8cc00b225780107e2a21b9a */
/*
 * hp_smoothl1lossgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: smoothl1lossgrad   inputs: c83b7e82f9979cc0
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
