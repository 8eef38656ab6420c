/* dsp-codegen sha256 07ac40b11957efb41048161f5d1fd0a900a535951d10d8980005a36389b773dc */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 414237fd21782f1c
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0x10000000; /* output of the forward square root */
    half *input1 = (half *)0x10001000; /* upstream gradient */
    half *output = (half *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
