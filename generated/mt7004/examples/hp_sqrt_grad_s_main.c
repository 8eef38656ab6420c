/* dsp-codegen sha256 b65c4810df1c7222537f889d89729b6d6e2d05e699b37c0213a5fa15ac6e7b4a */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 414237fd21782f1c
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* output of the forward square root */
    half *input1 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
