/* dsp-codegen sha256 1a09f07367275fc20ed6449a72de0e2a970f296a12d1057057005ceba266034e */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu_grad   inputs: 36a456f23f6df210
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
