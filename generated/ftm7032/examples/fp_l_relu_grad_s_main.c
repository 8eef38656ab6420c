/* dsp-codegen sha256 d86e33777160d05d2ffc9dea8d0413a45bddf8cfc855d3a9ee4b4ac710165a4c */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: l_relu_grad   inputs: 12eb52ea9f4d2b1d
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
