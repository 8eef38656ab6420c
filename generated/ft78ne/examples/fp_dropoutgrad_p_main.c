/* dsp-codegen sha256 2c3c7c7b2d09569b12117cbe5eba71ded12d1c0b66978a5bd8d830f92970fc66 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: dropoutgrad   inputs: 6ba02f4bc6c114f5
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x10000000; /* upstream gradient */
    float *output = (float *)0x11000000; /* gradient with respect to the input */
    float *mask = (float *)0x12000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
