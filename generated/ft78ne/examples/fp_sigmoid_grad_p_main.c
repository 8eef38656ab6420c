/* dsp-codegen sha256 39105076804c4419996316b23b773c1158eb9990d941775b5bd4c7f3d61df437 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sigmoid_grad   inputs: f626a4462c9b4ca2
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward output */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
