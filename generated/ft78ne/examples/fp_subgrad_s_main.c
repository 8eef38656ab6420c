/* dsp-codegen sha256 e718a6624573247140e6119c9de0cac75797b3c8a3e0bdd737a07cb33f86ce89 */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: subgrad   inputs: 8f4adec28172efb7
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
