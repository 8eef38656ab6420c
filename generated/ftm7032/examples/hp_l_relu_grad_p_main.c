/* dsp-codegen sha256 936c55396880788e50e30efe1faf553c5f032ba36e735ed26dd3b56d773e37fa */
/*
 * hp_l_relu_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: l_relu_grad   inputs: 12eb52ea9f4d2b1d
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
