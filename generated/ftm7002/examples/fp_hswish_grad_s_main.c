/* dsp-codegen sha256 07ea3ab884bfa08e6a3e88fd28abf5973a89c6305b6c7e43ad3583a64abeb260 */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hswish_grad   inputs: 3026e5f0af125ea3
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
