/* dsp-codegen sha256 0e0d6359b88877bdc771fd3de808211650a2e602e7804c11b9f876915d2b2fd8 */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hswish_grad   inputs: 0cce37e8d07c1444
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
