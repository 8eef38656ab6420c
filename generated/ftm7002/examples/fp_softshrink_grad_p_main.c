/* dsp-codegen sha256 d1d1756eb9939500675bb9a57914b1b7b6bffa3f890571f43072bc0f0983e2c8 */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: softshrink_grad   inputs: 5f77c7fe90f06323
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
