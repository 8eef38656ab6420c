/* dsp-codegen sha256 b073254b1de99b3f75da9144ab9784e10411d35d0187630eab7712bfce7f95e2 */
/*
 * hp_l_relu_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: l_relu_grad   inputs: 799e974ca7d2f20a
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
