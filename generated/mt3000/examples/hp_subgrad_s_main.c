/* dsp-codegen sha256 0cba5cee04cad6eb768826c6c196be8ccb6d30e86da84590533e878b9da8b38b */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: subgrad   inputs: 74b567b6cfd0a818
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
