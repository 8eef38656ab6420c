/* dsp-codegen sha256 cf92fbc7e10e7c8f85049d8db894aa57d01981b7118938c7ce1dfd966cdd058a */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sqrt_grad   inputs: 7801cf0a5ab16ec3
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
