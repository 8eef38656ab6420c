/* dsp-codegen sha256 2536da43f30ec250cc4e1db509a9422ac31bde82c812c25a52b3fe856a2d8fa2 */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sigmoid_grad   inputs: f626a4462c9b4ca2
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
