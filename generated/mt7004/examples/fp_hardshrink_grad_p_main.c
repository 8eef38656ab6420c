/* dsp-codegen sha256 88457b013e9a2de43f89fb25c02770cb3a346a6e60b637682a016d71600e55b6 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hardshrink_grad   inputs: 47b242adf53e91c8
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
