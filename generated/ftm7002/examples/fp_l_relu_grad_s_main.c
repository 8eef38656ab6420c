/* dsp-codegen sha256 66100247435c25a9b0f811f8f77ee2466c82234003286f8df84021255bc19df8 */
/*
 * fp_l_relu_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: l_relu_grad   inputs: 78000190b69a2d72
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_s(src0, src1, dst, length, alpha, core_mask);

    return 0;
}
