/* dsp-codegen sha256 caf6f2fe427b521fac1a2f59fc480820c6eeedd81d306d0665c01a5c095a6d91 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 6ed1b643d08276c8
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
