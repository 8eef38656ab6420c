/* dsp-codegen sha256 a4822b7bcd73d2e88101d8911c100e424595c8afdd24aaf0bd7dd81e9f45d700 */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: tanh_grad   inputs: a816f05ff1fa52e5
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
