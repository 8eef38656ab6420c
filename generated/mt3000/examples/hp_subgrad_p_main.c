/* dsp-codegen sha256 4599d2d4d0cf201c925075f20846af69b2f8e02ec07317598fb6830b8b6917b2 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: subgrad   inputs: 780621893605b367
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
