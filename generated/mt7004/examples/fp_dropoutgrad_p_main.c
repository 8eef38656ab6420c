/* dsp-codegen sha256 5774419d84c06a5b4929134e0b9f5881257c76b02932e5adbcaaa255a7fb787a */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 14ee4570e4718317
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
