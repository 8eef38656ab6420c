/* dsp-codegen sha256 5b54791d971cca39e11d5a35db1534fb094e5bf4d1f8b9257ac94b7a63fbe344 */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: minimumgrad   inputs: c82f19c631705d7f
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x40060000; /* first forward input */
    float *Input1 = (float *)0x40064000; /* second forward input */
    float *dy = (float *)0x40068000; /* upstream gradient */
    float *dx0 = (float *)0x4006C000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x40070000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
