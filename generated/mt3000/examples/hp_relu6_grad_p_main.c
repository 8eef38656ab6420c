/* dsp-codegen sha256 816b708a426335ea0faacf68ed19f3a7a0b55ac93c3185195ed7fc6699eb90be */
/*
 * hp_relu6_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu6_grad   inputs: eb4f1a9261d14020
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
