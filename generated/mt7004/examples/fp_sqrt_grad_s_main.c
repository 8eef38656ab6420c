/* dsp-codegen sha256 6d0d6f431629588d4abad4514411ffb28f8c55a1312a04d523797650b9e4e2f6 */
/*
 * fp_sqrt_grad_s_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* output of the forward square root */
    float *input1 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
