/* dsp-codegen sha256 7c866a670b8461bd12f0048df79104653f22e2b9c61b59d984b63ac57bbaf6e0 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: 32a4488a329d5a1d
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x40060000; /* output of the forward square root */
    float *input1 = (float *)0x40064000; /* upstream gradient */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
