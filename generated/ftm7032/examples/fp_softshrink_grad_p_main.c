/* dsp-codegen sha256 29136b359eb8c33f6600e0fd930379a9ff7fadad01b2a828b3e7c1ef2238ad4b */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: softshrink_grad   inputs: bc40b76663757953
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
