/* dsp-codegen sha256 ed50fc69fe49cdc9fa43fb899e3a78891414106e9a49833c255f706678674552 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu_grad   inputs: fcf47e7bb4cb1b84
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
