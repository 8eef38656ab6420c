/* dsp-codegen sha256 10b69f0aee7f5eb17d78c5cfba0e698268fd671e4579f40dc2a7780c08aa608c */
/*
 * fp_hsigmoid_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: hsigmoid_grad   inputs: ada6a30527552b0f
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
