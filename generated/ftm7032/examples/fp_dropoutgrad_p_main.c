/* dsp-codegen sha256 bba7727aba8b062d24d247fd3af655e40afbd0e2e0aee8bce075e96d03caa011 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: dropoutgrad   inputs: 2f680db367f8e012
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
