/* dsp-codegen sha256 27c8dbc61d86df7eb575327b717cbc443061838dd61e2c04f134d0a5bc99e7e1 */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: dropoutgrad   inputs: aab3f8c265b2468f
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    half *input = (half *)0x10000000; /* upstream gradient */
    half *output = (half *)0x11000000; /* gradient with respect to the input */
    half *mask = (half *)0x12000000; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
