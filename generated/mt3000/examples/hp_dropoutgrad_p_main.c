/* dsp-codegen sha256 a1b7983b77042efa3242ad07d54e012eea77c83cee28ced44007326dd995dfbe */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: 24bc0617bf11d832
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    half *input = (half *)0x10000000; /* upstream gradient */
    half *output = (half *)0x10004000; /* gradient with respect to the input */
    half *mask = (half *)0x10008000; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
