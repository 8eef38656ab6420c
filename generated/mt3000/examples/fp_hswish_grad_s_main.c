/* dsp-codegen sha256 bd2d09954847e9fa42a676fcf1bdb80db607e7b2f6034d53d269a5a0c14d773c */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hswish_grad   inputs: 893060ca712741cc
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
