/* dsp-codegen sha256 5aaf9076d5de0840c8b494c3811ffa554124993e08aa175eaec76edb06c0e52b */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hsigmoid_grad   inputs: 61731c8706ff8e33
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
