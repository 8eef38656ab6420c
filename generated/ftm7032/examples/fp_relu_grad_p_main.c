/* dsp-codegen sha256 7359810cb0507792e0cc17b298f4ea4c318df8ce3eb8cefa2b51d8a5151b28d1 */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu_grad   inputs: 680b15ccebcfd6fb
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
