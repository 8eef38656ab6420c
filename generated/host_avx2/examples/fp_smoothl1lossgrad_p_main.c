/* dsp-codegen sha256 d00d2b38030b72d10f0981c17c6405c92a88a3f94c2d7064a91c8f394330d098 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
