/* dsp-codegen sha256 6e797d8e6107538853eca7cacaca9f696ae2204d634d5df5ec40b40ae6c97271 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu6_grad   inputs: 5d1c25f1a70fb2fb
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
