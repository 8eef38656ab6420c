/* dsp-codegen sha256 5d61314d3918f98dc5edf564685fbf2898662d60c39988e1fde19cec00c3d9df */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: hsigmoid_grad   inputs: 3ad916d2f1a20922
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
