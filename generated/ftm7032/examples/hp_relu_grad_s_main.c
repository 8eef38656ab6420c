/* dsp-codegen sha256 968ec3d5aa169714be65a076f2aafd20292e5fc4ab6e4c61ebdd2dce9e806e6b */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu_grad   inputs: 680b15ccebcfd6fb
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
