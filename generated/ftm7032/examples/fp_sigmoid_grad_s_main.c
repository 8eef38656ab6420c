/* dsp-codegen sha256 5c46f0d52ab2be3958eca95b09628b88437b336ed5de0091ab413c4a64f21124 */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sigmoid_grad   inputs: 87e3b6ab413b2313
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
