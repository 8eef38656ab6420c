/* dsp-codegen sha256 1a27f40bdbddc35b4730f619247f6488c9dab7713e757fd1a3abc888fe83b2f4 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: l_relu_grad   inputs: 799e974ca7d2f20a
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
