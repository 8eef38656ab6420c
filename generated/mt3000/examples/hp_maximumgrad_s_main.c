/* dsp-codegen sha256 085ef4fcd7923264621c7c491f853d7dae28e1051efca445ed7c39ad57405a99 */
/*
 * hp_maximumgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: maximumgrad   inputs: bd9968e8bf64ca12
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    half *Input0 = (half *)0xA0000000; /* first forward input */
    half *Input1 = (half *)0xB0000000; /* second forward input */
    half *dy = (half *)0xC0000000; /* upstream gradient */
    half *dx0 = (half *)0xD0000000; /* gradient with respect to Input0 */
    half *dx1 = (half *)0xE0000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
