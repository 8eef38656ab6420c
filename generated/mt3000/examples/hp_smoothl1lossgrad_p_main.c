/* dsp-codegen sha256 c63f568058c33f2f2d2c6087afe8490e8b8e8c891e4cfcf9bdf259e30c4024ea */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: 1f3428615aa4bbc1
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
