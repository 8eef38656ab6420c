/* dsp-codegen sha256 ec9ac1f1d284642bb3ccf5d7291a779c374d219f13d0fb86cb18926cf82c7e6e */
/*
 * hp_minimumgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: minimumgrad   inputs: ff85f8254eaff665
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    hp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
