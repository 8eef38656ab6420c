/* dsp-codegen sha256 9163a0f30fef4dda2c3c0e81c293d4cad048309694a4dcb69f2b5018296af7fc */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 29a213457f768b6e
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x40060000; /* upstream gradient */
    float *output = (float *)0x40064000; /* gradient with respect to the input */
    float *mask = (float *)0x40068000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
