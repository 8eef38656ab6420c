/* dsp-codegen sha256 7e3a0e41823c1b8d245ff98bee48d52b6c5ba4d20d9339704a09a17714c71e1b */
/*
 * hp_l_relu_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: l_relu_grad   inputs: 12d69a3f259405e8
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
