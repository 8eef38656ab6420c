/* dsp-codegen sha256 ffb9f76195fe70f84f2596d9c71a2b975c58764da17df9a4dd8dafb913220772 */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hswish_grad   inputs: c6e8758f21e8758f
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
