/* dsp-codegen sha256 e226fab21d158b0a27666486ac5252c847c5670f9ee58a6cc73029fd578949c9 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu_grad   inputs: b369c1ab354c29e0
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
