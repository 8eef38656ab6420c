/* dsp-codegen sha256 21729a20f1a830332417054407a867eaec5ad354d38558764353244cdc75a46a */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: l_relu_grad   inputs: 0bf820f3586a874d
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
