/* dsp-codegen sha256 f509d40f93f4c881a59d231a6f5ee5f9d9f024639be83465697274b62d92464a */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: 24bc0617bf11d832
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
