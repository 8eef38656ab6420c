/* dsp-codegen sha256 84ba9e7293c8601d2b24a7457039610b0f2e0e6bbb7bc5c02dccd59c69ca47ef */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 8ffda6cf12c4630c
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
