/* dsp-codegen sha256 28e2538bf06324c9bc8c750ece24003af92e05850361fe77fdaf06b8bf5ef51e */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 4ac7b9d00068b8f5
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
