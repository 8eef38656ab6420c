/* dsp-codegen sha256 c26710c66098174b492e2bcbcc9d8b7d5e3ec3260f32521de74a0210589a9ee8 */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: softshrink_grad   inputs: 5f77c7fe90f06323
 */
#include <stdio.h>
#include <softshrink_grad.h>

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
    fp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
