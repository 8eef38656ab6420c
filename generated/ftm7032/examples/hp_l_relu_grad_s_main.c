/* dsp-codegen sha256 7e64f9f2d2fd0bf517c9e64e7457bec282a8e77ae06d5c4d21480d30af1607b7 */
/*
 * hp_l_relu_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: l_relu_grad   inputs: 12eb52ea9f4d2b1d
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
