/* dsp-codegen sha256 4e3645e64cadc6713a4395ec43be581fc524881fe1fbf41fec485562f9489f88 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: e4eec821dee590b8
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    half *dy = (half *)0x10000000; /* upstream gradient */
    half *dx1 = (half *)0x10004000; /* gradient with respect to x1 */
    half *x1 = (half *)0x10008000; /* predictions */
    half *x2 = (half *)0x1000C000; /* targets */

    int length = 1000;
    half beta = (half)1.0f;

    (void)argc;
    (void)argv;
    hp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
