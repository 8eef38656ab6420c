/* dsp-codegen sha256 ab097d002f9290fbea058dabec3d554482828cb42f3ca12906a24667c424bf3a */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: smoothl1lossgrad   inputs: c83b7e82f9979cc0
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float x1[1000]; /* predictions */
    static float x2[1000]; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
