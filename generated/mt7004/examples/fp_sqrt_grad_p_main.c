/* dsp-codegen sha256 dfcf7d734418ba4931b46bf511204be392a6f320552d10bab0476ea270cf749e */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 8687099d5255a48b
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x10000000; /* output of the forward square root */
    float *input1 = (float *)0x10001000; /* upstream gradient */
    float *output = (float *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
