/* dsp-codegen sha256 0e4e847e2b204af0bdeae610955b2d7fce09d79d42fa0328b4347b4824097b99 */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: maximumgrad   inputs: c5a8079698029978
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0xA0000000; /* first forward input */
    float *Input1 = (float *)0xB0000000; /* second forward input */
    float *dy = (float *)0xC0000000; /* upstream gradient */
    float *dx0 = (float *)0xD0000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0xE0000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
