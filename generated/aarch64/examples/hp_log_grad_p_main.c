/* dsp-codegen sha256 bf956e412c6b5492814d01326ae8319b1081a6451503b38095292344b6675089 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: log_grad   inputs: 801cd306e26c03db
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
