/* dsp-codegen sha256 8fc9f5b54de32542d37de1d929a4a55c7a1a50fc318913900dcabb3482c5bac5 */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: subgrad   inputs: d5d4fdbd5c99b3a1
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0xA0000000; /* upstream gradient */
    half *dx1 = (half *)0xB0000000; /* gradient with respect to x1 */
    half *dx2 = (half *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
