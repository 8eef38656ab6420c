/* dsp-codegen sha256 5026a0e67de9fcefca691f4d74286f2b77b0ce4424079764d61c1f464b73400f */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 35b505b0a23cbb6a
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
