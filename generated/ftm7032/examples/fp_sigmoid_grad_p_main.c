/* dsp-codegen sha256 da767fb1a39e73e56b4b7f595b1cca88082746f58a5136ef00111660db0cd961 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sigmoid_grad   inputs: 87e3b6ab413b2313
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward output */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
