/* dsp-codegen sha256 e9b003ade5b891a777360c4c120f21217e8ec470b646481f300d59f181116072 */
/*
 * hp_minimumgrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: minimumgrad   inputs: 30ead672e0c389ab
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
