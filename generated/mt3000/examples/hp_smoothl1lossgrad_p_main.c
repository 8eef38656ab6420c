/* dsp-codegen sha256 33b1fd5830c67ebf9c0096d8ed125eb4d8ca16a646a6f54acefae6b5e0691fe3 */
/*
 * hp_smoothl1lossgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: 41ff20ebc9f260f6
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
