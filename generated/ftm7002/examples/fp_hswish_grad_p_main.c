/* dsp-codegen sha256 b3ab39756eba10901730afae8c3726ca03f66cb8dbdf3c94b607fbc6980012e0 */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hswish_grad   inputs: 2d97e492bc9c0950
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
