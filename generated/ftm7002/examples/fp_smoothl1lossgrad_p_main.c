/* dsp-codegen sha256 ec7098530b276afba1081cacb7bdd96599c841bc41b564d66859da6b9fb8b1ad */
/*
 * fp_smoothl1lossgrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: smoothl1lossgrad   inputs: a056394b14d96f04
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x40060000; /* upstream gradient */
    float *dx1 = (float *)0x40064000; /* gradient with respect to x1 */
    float *x1 = (float *)0x40068000; /* predictions */
    float *x2 = (float *)0x4006C000; /* targets */

    int length = 1000;
    float beta = 1.0f;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_p(dy, dx1, x1, x2, length, beta);

    return 0;
}
