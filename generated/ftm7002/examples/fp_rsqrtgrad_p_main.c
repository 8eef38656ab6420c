/* dsp-codegen sha256 a164cd6f870c07a73941682f3433ef9e574302e8b54a4a11cc901a1ff00ec273 */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: b5e40fec07975706
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0x40060000; /* output of the forward operator */
    float *input2 = (float *)0x40064000; /* upstream gradient */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
