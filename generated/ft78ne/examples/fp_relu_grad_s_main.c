/* dsp-codegen sha256 ae1461836d3b9d17989d31ced5711bf26a4d17d6ca04c680bcbe6788bc7955ce */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu_grad   inputs: 62575dc26284c3c8
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
