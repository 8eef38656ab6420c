/* dsp-codegen sha256 963d7e05639e7ed7032fced5d73eaaa109e7277a336e0ae1a40136be9bdd3436 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: dropoutgrad   inputs: 5dbc993d3d346130
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
