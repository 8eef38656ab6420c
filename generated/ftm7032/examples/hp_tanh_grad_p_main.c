/* dsp-codegen sha256 a538c874c687cf659ff4c7057e48098e7e996c2ed3657ba8b5c1f7e2a3ea48f7 */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: tanh_grad   inputs: 3423be2b1357970b
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward output */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
