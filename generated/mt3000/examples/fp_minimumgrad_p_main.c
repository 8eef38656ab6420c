/* dsp-codegen sha256 4d90f455d19b5c22c36a9f51a5e69d204fbcbc062b2b5bd120290ef8e168f839 */
/*
 * fp_minimumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: minimumgrad   inputs: 9bb4c96c5a975cd9
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x10000000; /* first forward input */
    float *Input1 = (float *)0x10004000; /* second forward input */
    float *dy = (float *)0x10008000; /* upstream gradient */
    float *dx0 = (float *)0x1000C000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x10010000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
