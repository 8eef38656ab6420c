/* dsp-codegen sha256 4b9431e14731870c461b987730f60cf45fca57cdc37277f17a218a24914cea33 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu6_grad   inputs: 755305d0a27fedb0
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
