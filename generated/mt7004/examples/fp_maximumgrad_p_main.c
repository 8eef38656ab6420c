/* dsp-codegen sha256 23b2c8f56683a8762dd1e7736e32f166eb15635f9681c08686616aafaf40e88e */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: maximumgrad   inputs: c5a8079698029978
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x10000000; /* first forward input */
    float *Input1 = (float *)0x11000000; /* second forward input */
    float *dy = (float *)0x12000000; /* upstream gradient */
    float *dx0 = (float *)0x13000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x14000000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
