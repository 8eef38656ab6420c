/* dsp-codegen sha256 b569375868f72965f1fb3a29875ef4a0d3c26720f0f99b802df269ba2a0d6f42 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: subgrad   inputs: d5d4fdbd5c99b3a1
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x10004000; /* gradient with respect to x1 */
    half *dx2 = (half *)0x10008000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
