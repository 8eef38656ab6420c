/* dsp-codegen sha256 7d945717272b940b6051d00c056a6df226bc857df986ce75258d20a88432b2ae */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hswish_grad   inputs: 893060ca712741cc
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
