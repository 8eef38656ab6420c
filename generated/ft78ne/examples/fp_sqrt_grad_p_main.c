/* dsp-codegen sha256 237ee6f84f2479559a5aff63a22d63d21ddd0e14ef14eab89bbf9be3f898d200 */
/*
 * fp_sqrt_grad_p_main: the reference page's example on FT78NE.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: 3d73c83a523941ae
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
