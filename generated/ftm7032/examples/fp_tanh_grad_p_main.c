/* dsp-codegen sha256 58db5724f7ff3bef07321960c6832100901f48f2f276f98087ea41b08fb37bf8 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: tanh_grad   inputs: 3423be2b1357970b
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward output */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
