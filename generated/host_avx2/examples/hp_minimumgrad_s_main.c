/* dsp-codegen sha256 710640925de1bbf8f2fe7546c771304936ba2c66a45018167e626d89681bb3d4 */
/*
 * hp_minimumgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: minimumgrad   inputs: 8c76974e54e80e88
 */
#include <stdio.h>
#include <minimumgrad.h>

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
    hp_minimumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
