/* dsp-codegen sha256 dc04f118f1fc7819e12cbb7674d8e8be5597e8ef9e7a6d18248a665d6e04c0b2 */
/*
 * hp_sqrt_grad_s_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
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
