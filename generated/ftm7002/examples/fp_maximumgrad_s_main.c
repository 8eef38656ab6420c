/* dsp-codegen sha256 96e8224b7223dfded9014a137c51034b1c93c7c303a3cdf593923ff488b54a58 */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: maximumgrad   inputs: 76e5b793d7c16e51
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x800000000; /* first forward input */
    float *Input1 = (float *)0x801000000; /* second forward input */
    float *dy = (float *)0x802000000; /* upstream gradient */
    float *dx0 = (float *)0x803000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x804000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
