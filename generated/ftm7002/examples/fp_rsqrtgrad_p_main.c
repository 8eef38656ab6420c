/* dsp-codegen sha256 51fd42f3fae3f83e8995eeec4946a7338c1edbb7e079d7d3b8792e1e05d4962d */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: 7f2034e241f66faf
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
