/* dsp-codegen sha256 3865bf1e7c852540b5fe3a2b4184ceca224524e782bc6cb86e2bde2a4369d22b */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu_grad   inputs: fcf47e7bb4cb1b84
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
