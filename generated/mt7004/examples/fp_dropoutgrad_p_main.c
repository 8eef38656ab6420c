/* dsp-codegen sha256 867cca2ff850b8d99b7d8cef6f748a8100573a812e220addf7d5c6f1a34dc85d */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 5728ba85d51e67ce
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
