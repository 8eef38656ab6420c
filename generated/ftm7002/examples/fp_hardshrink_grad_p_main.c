/* dsp-codegen sha256 68ecd0d9833dd93c56242ba0efbda5bc594bda806eb716231d56c428435c485c */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hardshrink_grad   inputs: faac404f773b57f1
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
