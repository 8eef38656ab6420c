/* dsp-codegen sha256 c32c02b92884ce55b847ac9551c6217e857c386f655792456899dcefc6bd273e */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: dropoutgrad   inputs: aab3f8c265b2468f
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
