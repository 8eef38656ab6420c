/* dsp-codegen sha256 6cc2c6218cc5d6ab9da4fda5eb32e62f63b41f9b27aa55dcce02010112d9ce08 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: 03d3f54de36cece5
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
