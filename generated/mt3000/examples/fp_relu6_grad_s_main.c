/* dsp-codegen sha256 49a2d461876f0077205be9b421e4e797e490cb0740e8e7ebb3a9a0d0d1c12c64 */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu6_grad   inputs: eb4f1a9261d14020
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
