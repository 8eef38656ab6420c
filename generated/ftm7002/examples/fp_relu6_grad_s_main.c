/* dsp-codegen sha256 8ab83766eb1d0d7abe461030f0d4eb7346799edc2f931b1db366b30d1418c07c */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu6_grad   inputs: b2afb85e6fd13e53
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
