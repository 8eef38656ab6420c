/* dsp-codegen sha256 bb235a87a52c864e7edb325492e92fae30b7c973c7bf8609d1bf8100c253578c */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: maximumgrad   inputs: 76e5b793d7c16e51
 */
#include <stdio.h>
#include <maximumgrad.h>

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
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
