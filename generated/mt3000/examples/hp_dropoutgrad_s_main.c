/* dsp-codegen sha256 b620975cabc385a3b58c42ad3d2f2bff40dc855bb475f78ded7ba9d499d20ef4 */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: d46732acc8aa2eeb
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    half *input = (half *)0xA0000000; /* upstream gradient */
    half *output = (half *)0xB0000000; /* gradient with respect to the input */
    half *mask = (half *)0xC0000000; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
