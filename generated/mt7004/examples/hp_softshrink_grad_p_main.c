/* dsp-codegen sha256 e33654f754303ae9bdcbe539d0cf138f5cca88e381b21d665c57f50beea76969 */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: softshrink_grad   inputs: 41d586d122273fbf
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
