/* dsp-codegen sha256 56f1b162334059f4169f53e1a75ad98cfa9f16db32488d01013b8354115ececc */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sigmoid_grad   inputs: e2a9bb3cbf6e7621
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
