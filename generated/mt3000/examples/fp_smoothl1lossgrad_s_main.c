/* dsp-codegen sha256 f9bf29e477c934b2ef77e7b53c178c4b0956252dbfb127c54a3f9d6fae0a8434 */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: smoothl1lossgrad   inputs: f68d4510e33b22e7
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0xA0000000; /* upstream gradient */
    float *dx1 = (float *)0xB0000000; /* gradient with respect to x1 */
    float *x1 = (float *)0xC0000000; /* predictions */
    float *x2 = (float *)0xD0000000; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
