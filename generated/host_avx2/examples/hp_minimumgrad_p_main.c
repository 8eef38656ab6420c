/* dsp-codegen sha256 af4e01ba4178bf224d7b912507517eeb92d9e0d8fbb7be909e1c06b5fd457a68 */
/*
 * hp_minimumgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
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

    (void)argc;
    (void)argv;
    hp_minimumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
