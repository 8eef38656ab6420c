/* dsp-codegen sha256 ef124c36464627ad14a65ef6e48072f45776f65ba38ade79094708be4838b403 */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: smoothl1lossgrad   inputs: b055881bd4019cf2
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
