/* dsp-codegen sha256 7a6a2e043d8adddac4d0070336f285782d0ae08153c4f2e5b5a99c8e0224d05d */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: log_grad   inputs: e3fde0883f69d8db
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* upstream gradient */
    static float input1[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
