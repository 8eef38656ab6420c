/* dsp-codegen sha256 5b0e61253e493d5177346a03c7fb5c73bb7d25828a26f52d59bbacf29577ce0e */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on FT78NE.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ft78ne   operator: minimumgrad   inputs: 5b615494ff7b8094
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x10000000; /* first forward input */
    float *Input1 = (float *)0x11000000; /* second forward input */
    float *dy = (float *)0x12000000; /* upstream gradient */
    float *dx0 = (float *)0x13000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x14000000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
