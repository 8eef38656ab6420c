/* dsp-codegen sha256 e80620b590f36b84542f9c328683391548f3891e2c4a843e3ffa4a193f4428ed */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 4ac7b9d00068b8f5
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
