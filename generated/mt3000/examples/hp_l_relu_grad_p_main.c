/* dsp-codegen sha256 31c93291055f7e3bf0028fb6a0ce0d61e2156093f33ece9fb4310160de69c783 */
/*
 * hp_l_relu_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: l_relu_grad   inputs: 799e974ca7d2f20a
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
