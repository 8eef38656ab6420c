/* dsp-codegen sha256 208e88c141a728612b903e9f7afd25b05a9a1e308872c5a0180303c2fca61e2b */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hswish_grad   inputs: 0cce37e8d07c1444
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
