/* dsp-codegen sha256 7588e6edb9c2d4f20a7502dbba60a614cbc0e4b4394e10692859400ae7717dc9 */
/*
 * hp_maximumgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: maximumgrad   inputs: a897e347fb491f23
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
