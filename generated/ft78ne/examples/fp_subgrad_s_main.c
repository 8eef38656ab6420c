/* dsp-codegen sha256 035036e43963846d68f96885000ac583a6b30f58fbc69173603d879cb6ba03c6 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: subgrad   inputs: 679a378d12f6358f
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
