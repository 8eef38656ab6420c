/* dsp-codegen sha256 e3ac314179540ef788f31b50e3c24d16c604b5a530808f7c584284deda129f32 */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hswish_grad   inputs: 84ae96e7ce451f7b
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
