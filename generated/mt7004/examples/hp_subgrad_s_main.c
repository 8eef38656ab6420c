/* dsp-codegen sha256 6e00c09151eee52a7f595f0c8ed1c6d554ed233fcaeb6a0a72c111b768c75726 */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 4ac7b9d00068b8f5
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0xA0000000; /* upstream gradient */
    half *dx1 = (half *)0xB0000000; /* gradient with respect to x1 */
    half *dx2 = (half *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
