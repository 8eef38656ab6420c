/* dsp-codegen sha256 6143fce834e6daf8f2e8123962edfe1d173bb4d083e5cd6c461e093637070bb3 */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: l_relu_grad   inputs: 7643666819dcf77c
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
