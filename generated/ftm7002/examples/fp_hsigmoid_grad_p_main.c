/* dsp-codegen sha256 ac1858d789e2fbd911ac5fd27ca3911d6c687d7f37c64f98f1a3f68aa74cbffa */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hsigmoid_grad   inputs: 61731c8706ff8e33
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
