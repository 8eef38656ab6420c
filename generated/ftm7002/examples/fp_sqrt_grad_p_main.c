/* dsp-codegen sha256 77e5f5c324766f5a4fca44b674bcdb0f952eea43be7b4031343af51f2e70c038 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: ec59066a8ff97881
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
