/* dsp-codegen sha256 4cc5bce6892a30425e59011c3a412eb8b233c19076e7b7a81e3a790cb30e804c */
/*
 * fp_tanh_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: tanh_grad   inputs: 85d1d9a11bc24952
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
