/* dsp-codegen sha256 09b6f532f28df0df01e87dc5bfccad7992b621ac5996e0d5f9bba70bc7ee8405 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 8ffda6cf12c4630c
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
