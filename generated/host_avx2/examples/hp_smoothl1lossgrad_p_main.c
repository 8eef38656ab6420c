/* dsp-codegen sha256 9da8acc10a6c790c993814a1cee6fb867a28def3d4f410b7b673d1000dc803d4 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
