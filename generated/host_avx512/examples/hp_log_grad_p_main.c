/* dsp-codegen sha256 a6b23700684be4b1e59d40de0eeed606c6cb672ba8615e0faed7c56fbaa13ef3 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: log_grad   inputs: c5df7ecc314e048a
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
