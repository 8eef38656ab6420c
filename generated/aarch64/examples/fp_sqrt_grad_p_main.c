/* dsp-codegen sha256 c6f97c63a2ee4c92e26586f1a7f4a74ca1d0413925820b29c4765e3393aa1783 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sqrt_grad   inputs: 6df49718dbf00e8d
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
