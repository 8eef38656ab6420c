/* dsp-codegen sha256 58b6d1acfa82deabafb42e9b449037b7284a766a1fa5b08a9e70b8b11fbe77d4 */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: subgrad   inputs: c0352ecf01c0886a
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0xA0000000; /* upstream gradient */
    half *dx1 = (half *)0xB0000000; /* gradient with respect to x1 */
    half *dx2 = (half *)0xC0000000; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
