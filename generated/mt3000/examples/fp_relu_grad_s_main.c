/* dsp-codegen sha256 33e1b616d610e18d90368f3a9bedc7da00164dbe5d888eddd1412326f515cd08 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu_grad   inputs: f1893a9178183626
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
