/* dsp-codegen sha256 174e096f55640364be3022e47a7023001766987483c6d5d8a0030266e8f3e65f */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 1bf1010621739d9e
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
