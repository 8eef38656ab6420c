/* dsp-codegen sha256 c3f138dc27eb41baab582cba4049dffea810b1878bd1c8e917301fa9642e1b03 */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sigmoid_grad   inputs: e19df8187cf48d32
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
