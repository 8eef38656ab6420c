/* dsp-codegen sha256 b945193cef919ce0eee5e13cd219d5b92ef47f08ab052788e40cb65f11c383f2 */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: hsigmoid_grad   inputs: 0031f79e75fa041e
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
