/* dsp-codegen sha256 412ab681898393b33b4cc56637090cd7b1fe10f81d35e488328edbbd70acf5a3 */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: dropoutgrad   inputs: 2f680db367f8e012
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
