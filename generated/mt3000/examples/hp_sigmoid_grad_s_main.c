/* dsp-codegen sha256 d305c78f928fee743ab60e1716d2780d2613338aba4045adee283be21436681f */
/*
 * hp_sigmoid_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sigmoid_grad   inputs: e19df8187cf48d32
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward output */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
