/* dsp-codegen sha256 32c4aa8507d4ab7185d6947906c53ede382189f57b49ffbe14bb28c471f70a0f */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: d21d1895df8dd2d9
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
