/* dsp-codegen sha256 fbc4fe9a5f508b29ee41a09dc25d203621fc4ed298803448a1295697a444168b */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hsigmoid_grad   inputs: e2c932b947c78c77
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
