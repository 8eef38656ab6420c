/* dsp-codegen sha256 018e757f491368466ec20b0e4aec40d2b520c31d1108659736d1136bd3fff529 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: maximumgrad   inputs: a3a4e941cc32e10c
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
