/* dsp-codegen sha256 eb514ebe8965719eec291e6731dad00859e52693b689d87a90c7f139c12986c4 */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: l_relu_grad   inputs: 3cb4d4ec3dfbec0b
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
