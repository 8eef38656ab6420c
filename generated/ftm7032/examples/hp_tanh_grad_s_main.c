/* dsp-codegen sha256 2214a54e6c43946c87b1ef176efb07e668ccc9563d379fb46802266c86f80556 */
/*
 * hp_tanh_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: tanh_grad   inputs: 3423be2b1357970b
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward output */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
