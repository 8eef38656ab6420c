/* dsp-codegen sha256 42bd3e5f62ef1ad9664bdf4d327676b6fc4575642ceabf03e0e6aaeade36eca7 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu_grad   inputs: 879a8edfae655cb4
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
