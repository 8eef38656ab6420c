/* dsp-codegen sha256 1499c32186a9c18803de136431d5261ab81fb537f285f87f8be8b1e104080f51 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: 24bc0617bf11d832
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x10000000; /* upstream gradient */
    float *output = (float *)0x10004000; /* gradient with respect to the input */
    float *mask = (float *)0x10008000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
