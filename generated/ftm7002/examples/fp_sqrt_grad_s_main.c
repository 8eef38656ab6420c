/* dsp-codegen sha256 913ec3c933475a1a93d0659a2c672b0b5dabf8728f19b6c048f6c5825b556ea3 */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: f73950b631a12260
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x800000000; /* output of the forward square root */
    float *input1 = (float *)0x801000000; /* upstream gradient */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
