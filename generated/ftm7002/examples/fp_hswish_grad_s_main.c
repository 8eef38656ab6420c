/* dsp-codegen sha256 a1435bb0fc0f4c304a6642985b6efc25733245ae6b1bb2c8fc625085d951fe86 */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hswish_grad   inputs: 2d97e492bc9c0950
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
