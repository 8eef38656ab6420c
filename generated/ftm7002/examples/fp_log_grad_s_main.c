/* dsp-codegen sha256 529e345b381d2f3fa99ddf7bc714c0c56c531beb48c68f67bce9941220af51b3 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: log_grad   inputs: e7cc40834088c557
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x800000000; /* upstream gradient */
    float *input1 = (float *)0x801000000; /* forward input */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
