/* dsp-codegen sha256 e21f2e59d887eaab0e0b3a08dadbd66c92635e4ece0a5291e0a11f665967ba37 */
/*
 * hp_hsigmoid_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hsigmoid_grad   inputs: e6b34fb7b04eebc4
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
