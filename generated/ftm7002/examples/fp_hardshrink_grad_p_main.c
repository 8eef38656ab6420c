/* dsp-codegen sha256 229f56799e995961ec626878069a1e58387a26e797c02776f53b6666a1830428 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hardshrink_grad   inputs: b2c920353bb7a99e
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
