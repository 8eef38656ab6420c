/* dsp-codegen sha256 646b9b2a960545dc033ad37ff2762abe98e16f7489d467e8efd198c758cdf1dd */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: log_grad   inputs: 4b87c7dc0c3733f6
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* upstream gradient */
    static half input1[1000]; /* forward input */
    static half output[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_log_grad_p(input0, input1, output, length);

    return 0;
}
