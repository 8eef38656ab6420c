/* dsp-codegen sha256 715e2d24a119e9f8855fda4821d662a27ab859c84281e401d137131f958dba4b */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: dropoutgrad   inputs: 2f680db367f8e012
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
