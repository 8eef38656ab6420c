/* dsp-codegen sha256 b4de126e8f6c4587397a2132a01487278afe39e59f734fe95acdd56754c813c3 */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hsigmoid_grad   inputs: 8043dc2642798d34
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
