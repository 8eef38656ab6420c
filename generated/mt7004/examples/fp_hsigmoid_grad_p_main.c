/* dsp-codegen sha256 e3e1d241b8c2314ba8bf9320f1869fa8bcc5d4eb9a2c9ee6f6d6f3f279beec16 */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hsigmoid_grad   inputs: 8043dc2642798d34
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
