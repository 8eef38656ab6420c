/* dsp-codegen sha256 40879d301476d3f32e128072155795e8ffb830b48114fb8750165f72f23d7378 */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: dropoutgrad   inputs: 34a6fa83a1035c9a
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static half input[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */
    static half mask[1000]; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
