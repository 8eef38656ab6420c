/* dsp-codegen sha256 6c9fa728a5cd05684ba3ee38b74be69eed7b887c8086105ea43e3686b0043e9d */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: maximumgrad   inputs: 2bfe92db209e977c
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0xA0000000; /* first forward input */
    float *Input1 = (float *)0xB0000000; /* second forward input */
    float *dy = (float *)0xC0000000; /* upstream gradient */
    float *dx0 = (float *)0xD0000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0xE0000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
