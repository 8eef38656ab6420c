/* dsp-codegen sha256 f058492e184fc3d208005a0b7bd4ff9852cdf96913a029cb89d55a7218f8a51f */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: subgrad   inputs: b061970132761819
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x11000000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x12000000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
