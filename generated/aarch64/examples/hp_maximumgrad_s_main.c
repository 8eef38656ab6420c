/* dsp-codegen sha256 24f943a53dd58813e3d73e1d958e83940695f6bf0c7395f950feb67d8b8ad959 */
/*
 * hp_maximumgrad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: maximumgrad   inputs: b4865152c4d0deeb
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    static half Input0[1000]; /* first forward input */
    static half Input1[1000]; /* second forward input */
    static half dy[1000]; /* upstream gradient */
    static half dx0[1000]; /* gradient with respect to Input0 */
    static half dx1[1000]; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
