/* dsp-codegen sha256 57a5ac1e16f2dd32098ca779fce1be4b5ea6d32ca727083647f6a9aa7bca1d77 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: f31c294f33680be2
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x11000000; /* gradient with respect to x1 */
    half *dx2 = (half *)0x12000000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
