/* dsp-codegen sha256 07398b6325597ee3bf371a695047ae1baa9bf1ec7c89217edecddb5cc9da22e0 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu6_grad   inputs: b2afb85e6fd13e53
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
