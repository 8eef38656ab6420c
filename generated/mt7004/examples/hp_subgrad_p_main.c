/* dsp-codegen sha256 75c9fdfc49bf793af2c28c65ed4b49c6548e19e7a52e55730e53a006da6cad81 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: subgrad   inputs: 8ffda6cf12c4630c
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
