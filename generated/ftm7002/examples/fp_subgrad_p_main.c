/* dsp-codegen sha256 0a43247559c41e47252fa2befa9151084048e5cb6579b2843ae540106e26d2fc */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: subgrad   inputs: e21b4ba87fab69eb
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x40060000; /* upstream gradient */
    float *dx1 = (float *)0x40064000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x40068000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
