/* dsp-codegen sha256 e70e7d235eab3c27f1830c27598453eaf8cfb10d64ee7b582bc018e67a7d5c90 */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hswish_grad   inputs: 0cce37e8d07c1444
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
