/* dsp-codegen sha256 a890f4c8071217a4666135715a0c3ef5911a9a024354369d0dd36fc266386cfc */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: dropoutgrad   inputs: d1d43753b0e60c57
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0xA0000000; /* upstream gradient */
    float *output = (float *)0xB0000000; /* gradient with respect to the input */
    float *mask = (float *)0xC0000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
