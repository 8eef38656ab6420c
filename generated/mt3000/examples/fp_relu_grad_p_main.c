/* dsp-codegen sha256 cb60b39cf751a9780389f4c5ca8d4ba38387d006b13bd65672bf64d5e60b7ab8 */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu_grad   inputs: f1893a9178183626
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
