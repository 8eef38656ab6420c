/* dsp-codegen sha256 2fa05e4c88f87ff9b6f6ea205e848dcb7a71668984d08a0becc5d7f73b8e019e */
/*
 * fp_sqrt_grad_s_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: fe8ce594d726504c
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
