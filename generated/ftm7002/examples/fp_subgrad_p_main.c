/* dsp-codegen sha256 88c611ed6ad5b3eb00136b91bce16e5930a6a8af3ee6bf86cd9b2d8b0e26314a */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: subgrad   inputs: 08bcd4225080d579
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
