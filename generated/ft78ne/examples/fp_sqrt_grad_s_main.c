/* dsp-codegen sha256 925437d36ffff59f5e70f0af0225196fb1926e79a4d44de3d571d4dcccb4317f */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: fe09828c0f671582
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* output of the forward square root */
    float *input1 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
