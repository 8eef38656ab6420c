/* dsp-codegen sha256 64792ee88505972f6436f2c8374ea015d6a67031bd3de360f16bf3a7c7b5b6c2 */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sqrt_grad   inputs: 03af0e58b4abec02
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* output of the forward square root */
    half *input1 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
