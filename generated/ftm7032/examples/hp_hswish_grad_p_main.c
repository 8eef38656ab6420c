/* dsp-codegen sha256 f41add2d761b9bfd70085caf66f1a0f84f40e16d24094d4a035905bcfcf78f7e */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hswish_grad   inputs: 84ae96e7ce451f7b
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
