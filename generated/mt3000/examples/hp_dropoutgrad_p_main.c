/* dsp-codegen sha256 52fd58208e736a3ba657cf4ee1a2dca8e026531c6daa914e6bd93176403547fe */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: dropoutgrad   inputs: 5451dc0c07d0c10d
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
