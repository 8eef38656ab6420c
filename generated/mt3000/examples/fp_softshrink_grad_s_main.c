/* dsp-codegen sha256 d7da0c0c47bfa48ce9019723c27ed276f2056368f718f7316b92129d19cf918f */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: softshrink_grad   inputs: 504a6b275b2ce3cb
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
