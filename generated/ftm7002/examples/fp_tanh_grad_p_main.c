/* dsp-codegen sha256 973ca8bae1686c63c0c731c7e57eb67bcb3442ac87ba1a9311a7d5d2d7661b0a */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: tanh_grad   inputs: 3b3453eb9e5ecec4
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward output */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
