/* dsp-codegen sha256 48ab637f95e413e66f750711544ec96c2cd2eb8d9a6de022de3b6194a43d4569 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sqrt_grad   inputs: 57582811de0333f6
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* output of the forward square root */
    static float input1[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
