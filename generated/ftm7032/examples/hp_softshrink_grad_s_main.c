/* dsp-codegen sha256 6f7545e353710996b008f38fb5f7bc71d4bce70cf7c3dd6e3b2ff66a74844394 */
/*
 * hp_softshrink_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: softshrink_grad   inputs: bc40b76663757953
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
