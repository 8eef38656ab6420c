/* dsp-codegen sha256 3e481001bccf421bc25e3b293f3cded9f5c3c0bf9146506938eed3604fceb1cf */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hsigmoid_grad   inputs: 7cfe18f09bee5901
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
