/* dsp-codegen sha256 b638bc5cd7a5eacccc2e7f1d839c77353058851f26bc42372f1601d5e3330b58 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu_grad   inputs: edfffa78c32b5a79
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
