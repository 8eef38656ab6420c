/* dsp-codegen sha256 da32cb9a633504cf0d91cbd52f8ef02cd11d71a2a5a58ced2c13278420a66fda */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: smoothl1lossgrad   inputs: fb40b6ebd588b514
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
