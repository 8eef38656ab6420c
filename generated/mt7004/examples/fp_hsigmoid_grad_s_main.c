/* dsp-codegen sha256 6d4a86c0c89901badb9ab42d8b2faa6f2a76077d987f41d0b330bf237f38ff27 */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hsigmoid_grad   inputs: 8043dc2642798d34
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
