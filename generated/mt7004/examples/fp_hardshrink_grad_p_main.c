/* dsp-codegen sha256 8cb7c446cec049beea461d255ebff7a77123e03a89ac37725209fd7befeee404 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hardshrink_grad   inputs: 925a181b559e2a81
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
