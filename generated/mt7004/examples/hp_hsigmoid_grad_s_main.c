/* dsp-codegen sha256 e79eac8074a5122e3fa0ed953def2571d54f503e349768ad6df1a82a098a949b */
/*
 * hp_hsigmoid_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hsigmoid_grad   inputs: 8043dc2642798d34
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
