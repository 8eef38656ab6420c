/* dsp-codegen sha256 567d810420e5b79ef2a22868c9eb3d0e05c0ce9b6d488b8651f8d74bdc8f0096 */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: subgrad   inputs: c0352ecf01c0886a
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x10000000; /* upstream gradient */
    float *dx1 = (float *)0x10004000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x10008000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
