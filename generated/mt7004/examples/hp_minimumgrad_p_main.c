/* dsp-codegen sha256 80e9f8665515be1e891dab7b86de9ff03ea2b6f92e48428e058ae4df2bf1aa73 */
/*
 * hp_minimumgrad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: minimumgrad   inputs: 0a16f5307eb94177
 */
#include <stdio.h>
#include <minimumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0x10000000; /* first forward input */
    half *Input1 = (half *)0x11000000; /* second forward input */
    half *dy = (half *)0x12000000; /* upstream gradient */
    half *dx0 = (half *)0x13000000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0x14000000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
