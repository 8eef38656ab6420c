/* dsp-codegen sha256 691120fb15d9ffc2ca59604f85accbc8a8bd75a2594e5dbbdac4820cca3f2040 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: subgrad   inputs: 472c5ea905fd4ba0
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
