/* dsp-codegen sha256 0e83632b0b8ad0278cd39d377f24ecaf3b31b938155815e7a8b64d041c1b6409 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: log_grad   inputs: ac6fe64acf2c1757
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
