/* dsp-codegen sha256 d87a49120cfbbb54960a02a887c699848ff5bbf18b5895b3070d971293753a3a */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: log_grad   inputs: 801cd306e26c03db
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
