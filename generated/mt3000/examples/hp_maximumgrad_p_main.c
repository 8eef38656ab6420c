/* dsp-codegen sha256 25b915f73a942e7e0d95c6f08262a1f490b41379064d2e816adfea936ec9dfc7 */
/*
 * hp_maximumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: maximumgrad   inputs: bd9968e8bf64ca12
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0x10000000; /* first forward input */
    half *Input1 = (half *)0x10004000; /* second forward input */
    half *dy = (half *)0x10008000; /* upstream gradient */
    half *dx0 = (half *)0x1000C000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0x10010000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
