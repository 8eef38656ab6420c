/* dsp-codegen sha256 12b57ce0050e8c1ea3ee0401808c2a92a32a419ca727660f3fb51e7e2bc30317 */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: 279f2fc9ceb6581b
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
