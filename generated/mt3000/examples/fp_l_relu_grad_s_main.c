/* dsp-codegen sha256 2d087c379050d1cc4ac173b2ccedd3d3756521e9752bbfbab5ce3c4d0a9425ce */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: l_relu_grad   inputs: 799e974ca7d2f20a
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
