/* dsp-codegen sha256 9b13e798f9d7f38a062ba406bcd51de6653543b43b076ce2bf1687d0a84fd6aa */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: subgrad   inputs: c0352ecf01c0886a
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
