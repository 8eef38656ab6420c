/* dsp-codegen sha256 26a81bcd30e4f6b665218946dbb6c291ecc0f5d41fc41cd45f569ffe44d91559 */
/*
 * fp_sqrt_grad_p_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
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
