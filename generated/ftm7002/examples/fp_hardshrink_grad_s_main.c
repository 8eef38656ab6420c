/* dsp-codegen sha256 993baca1d8a6ae4cbdd0f5485afb530c90f10dcc8f567f87517f0f329aa430a9 */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hardshrink_grad   inputs: faac404f773b57f1
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
