/* dsp-codegen sha256 77dc77d3dafc80cb79145d0a3fe664304b3c76c49e05b7f84a94dbbb2a5fbc5f */
/*
 * fp_softshrink_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: softshrink_grad   inputs: 95b06f6f37eca72f
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
