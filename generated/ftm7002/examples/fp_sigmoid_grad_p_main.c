/* dsp-codegen sha256 b61f1d8da6843f70f31459d258ddbed51cc43650a9b821cef7ccb3ec10f62f20 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sigmoid_grad   inputs: a22273fc711fd658
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward output */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
