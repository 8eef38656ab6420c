/* dsp-codegen sha256 95d307d96ae00a39d839a2a72e29922398cdb0e10523fafb59585a4b0fdbe34f */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu6_grad   inputs: 755305d0a27fedb0
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
