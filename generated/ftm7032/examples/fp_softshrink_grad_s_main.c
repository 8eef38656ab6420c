/* dsp-codegen sha256 b5b99246701bb3d86e341b615d59adf6d393da454e4b611618cc5d4c73190601 */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: softshrink_grad   inputs: bc40b76663757953
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
